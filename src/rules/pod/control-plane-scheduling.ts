import { CONTROL_PLANE_ROLES } from './placement';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const NODE_REQUIREMENT = Scope.POD
  .each('affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms', 'term')
  .each('matchExpressions', 'requirement');

export const controlPlaneScheduling = podRule({
  id: 'pod-control-plane-scheduling',
  title: 'Pods do not ask for the nodes of the control plane',
  severity: Severity.HIGH,
  description: 'Whoever breaks out of a pod there has the keys of the cluster. Selecting those nodes and requiring them by affinity count, each for itself; tolerating their taint is a rule of its own.',
  fix: 'Remove the node selector and the affinity for nodes of the control plane.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/', 'https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'], mitre: ['T1610'] },
  checks: [
    { scope: Scope.POD.eachKey('nodeSelector', 'label'), field: '', assert: `!(label in ${CONTROL_PLANE_ROLES})` },
    { scope: NODE_REQUIREMENT, field: 'key', assert: `!(requirement.?key.orValue("") in ${CONTROL_PLANE_ROLES})`, unless: 'requirement.?operator.orValue("") in ["DoesNotExist", "NotIn"]' },
  ],
});
