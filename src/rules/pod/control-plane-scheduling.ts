import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const TOLERATION = Scope.POD.each('tolerations', 'toleration');
const NODE_REQUIREMENT = Scope.POD
  .each('affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', 'term')
  .each('matchExpressions', 'requirement');
const ROLES = '["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"]';

export const controlPlaneScheduling = podRule({
  id: 'pod-control-plane-scheduling',
  title: 'Pods are not scheduled on the nodes of the control plane',
  severity: Severity.HIGH,
  description: 'Whoever breaks out of a pod there has the keys of the cluster. Tolerating the taint of those nodes, selecting them, or requiring them by affinity counts, each for itself; a toleration of every taint is a rule of its own.',
  fix: 'Remove the toleration, the node selector and the affinity for nodes of the control plane.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/', 'https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'], mitre: ['T1610'] },
  checks: [
    { scope: TOLERATION, field: 'key', assert: `!(toleration.?key.orValue("") in ${ROLES})` },
    { scope: Scope.POD.eachKey('nodeSelector', 'label'), field: '', assert: `!(label in ${ROLES})` },
    { scope: NODE_REQUIREMENT, field: 'key', assert: `!(requirement.?key.orValue("") in ${ROLES})`, unless: 'requirement.?operator.orValue("") in ["DoesNotExist", "NotIn"]' },
  ],
});
