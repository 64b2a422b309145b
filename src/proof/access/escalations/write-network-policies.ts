import { RightEscalation } from '../escalation';
import { Power } from '../power';

const VERBS = ['create', 'delete', 'deletecollection', 'patch', 'update'];
const SOURCES = ['https://kubernetes.io/docs/concepts/services-networking/network-policies/', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation'];

function voids(place: string): Power[] {
  return [{ kind: 'network', place }];
}

/** Policies add up: one more that allows everything undoes the rest. */
export const writeNetworkPolicies: RightEscalation = {
  name: 'write-network-policies',
  does: 'writes network policies',
  sources: SOURCES,
  needs: [{ verbs: VERBS, group: 'networking.k8s.io', resources: ['networkpolicies'] }],
  gains: voids,
};

export const writeClusterPolicies: RightEscalation = {
  name: 'write-cluster-policies',
  does: 'writes network policies of the cluster',
  sources: ['https://network-policy-api.sigs.k8s.io/'],
  needs: [{ verbs: VERBS, group: 'policy.networking.k8s.io', resources: ['adminnetworkpolicies', 'baselineadminnetworkpolicies', 'clusternetworkpolicies'], isClusterScoped: true }],
  gains: voids,
};

export const writeCiliumPolicies: RightEscalation = {
  name: 'write-cilium-policies',
  does: 'writes network policies of Cilium',
  sources: ['https://docs.cilium.io/en/stable/network/kubernetes/policy/'],
  needs: [{ verbs: VERBS, group: 'cilium.io', resources: ['ciliumclusterwidenetworkpolicies', 'ciliumnetworkpolicies'] }],
  gains: voids,
};

const CALICO = ['globalnetworkpolicies', 'networkpolicies', 'stagedglobalnetworkpolicies', 'tiers'];

export const writeCalicoPolicies: RightEscalation = {
  name: 'write-calico-policies',
  does: 'writes network policies of Calico',
  sources: ['https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy'],
  needs: [{ verbs: VERBS, group: 'projectcalico.org', resources: CALICO }],
  gains: voids,
};

export const writeCalicoDefinitions: RightEscalation = {
  ...writeCalicoPolicies,
  name: 'write-calico-definitions',
  needs: [{ verbs: VERBS, group: 'crd.projectcalico.org', resources: CALICO }],
};

export const writeAntreaPolicies: RightEscalation = {
  name: 'write-antrea-policies',
  does: 'writes network policies of Antrea',
  sources: ['https://antrea.io/docs/main/docs/antrea-network-policy/'],
  needs: [{ verbs: VERBS, group: 'crd.antrea.io', resources: ['clusternetworkpolicies', 'networkpolicies', 'tiers'] }],
  gains: voids,
};

/** Traffic to an address or a Service goes to a pod on the node instead. */
export const writeLocalRedirects: RightEscalation = {
  name: 'write-local-redirects',
  does: 'redirects traffic of the node to its own pods',
  sources: ['https://docs.cilium.io/en/stable/network/kubernetes/local-redirect-policy/'],
  needs: [{ verbs: ['create', 'patch', 'update'], group: 'cilium.io', resources: ['ciliumlocalredirectpolicies'] }],
  gains: voids,
};

/** A further interface of a pod, of which network policies know nothing. */
export const attachNetworks: RightEscalation = {
  name: 'attach-networks',
  does: 'defines further networks for pods',
  sources: ['https://github.com/k8snetworkplumbingwg/multus-cni/blob/master/docs/how-to-use.md'],
  needs: [{ verbs: ['create', 'patch', 'update'], group: 'k8s.cni.cncf.io', resources: ['network-attachment-definitions'] }],
  gains: voids,
};
