import { CONTROL_PLANE_ROLES, TOLERATION } from './placement';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const controlPlaneToleration = podRule({
  id: 'pod-control-plane-toleration',
  title: 'Pods do not tolerate the taint of the control plane',
  severity: Severity.MEDIUM,
  description: 'The taint keeps pods off the nodes where whoever breaks out of one has the keys of the cluster. A pod that tolerates it may be placed there, but need not be; asking for those nodes, and a toleration of every taint, are rules of their own. Node agents need it.',
  fix: 'Remove the toleration for nodes of the control plane.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/', 'https://kubernetes.io/docs/reference/labels-annotations-taints/#node-role-kubernetes-io-control-plane-taint'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'], mitre: ['T1610'] },
  checks: [
    { scope: TOLERATION, field: 'key', assert: `!(toleration.?key.orValue("") in ${CONTROL_PLANE_ROLES})` },
  ],
});
