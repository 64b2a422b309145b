import { hostPathMatches, isOrBelow } from './host-path-pattern';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const OF_USERS = '(.aws|.azure|.config/gcloud|.docker|.kube|.ssh)';

/** Holds for volumes of the files by which a node, or who works on it, is known to the cluster or the cloud. */
export const IS_NODE_CREDENTIALS = hostPathMatches(isOrBelow(
  '/etc/(kubernetes|rancher|shadow|ssh)', '/var/lib/kubelet/(config.json|kubeconfig|pki|pods)', '/var/lib/rancher/(k3s|rke2)/(agent|server)', `/root/${OF_USERS}`, `/home/*/${OF_USERS}`,
));

export const nodeCredentials = podRule({
  id: 'pod-node-credentials',
  title: 'Credentials of the node are not mounted',
  severity: Severity.CRITICAL,
  description: 'The files by which the kubelet is known to the API server, the control plane to itself, and the node to its cloud open all that these may do: every Secret that pods of the node use, or the account of the cloud. The directories of running pods count too, since their tokens and Secrets lie there.',
  fix: 'Remove the volume. Give the workload an account of its own: a service account, and workload identity for the cloud.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath', 'https://attack.mitre.org/techniques/T1552/001/'],
  frameworks: { nsa: ['Protecting sensitive cloud infrastructure', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01', '2025:K08'], mitre: ['T1552.001'] },
  checks: [
    { scope: Scope.VOLUME, field: 'hostPath.path', assert: `!${IS_NODE_CREDENTIALS}` },
  ],
});
