import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';
import { Power } from '../power';
import { CONTROL_PLANE } from '../surroundings';

const ADMINISTRATORS = ['aws-auth'];
const NETWORK = ['coredns', 'coredns-custom', 'kube-proxy', 'node-local-dns'];

/** Config maps of kube-system say who is an administrator (EKS), what names resolve to and how Services are reached. */
export const writeControlPlaneConfig: RightEscalation = {
  name: 'write-control-plane-config',
  does: 'changes the configuration of the control plane in kube-system',
  sources: ['https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html', 'https://kubernetes.io/docs/tasks/administer-cluster/dns-custom-nameservers/'],
  needs: [{ verbs: ['create', 'patch', 'update'], group: '', resources: ['configmaps'] }],
  gains(place, [{ names }]): Power[] {
    if (place !== CLUSTER && place !== CONTROL_PLANE) {
      return [];
    }
    const includes = (list: readonly string[]) => !names || names.some((name) => list.includes(name));
    return [...includes(ADMINISTRATORS) ? [{ kind: 'cluster-admin' as const }] : [], ...includes(NETWORK) ? [{ kind: 'routing' as const, place: CLUSTER }] : []];
  },
};
