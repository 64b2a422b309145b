import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { POD_PLACES, inObject } from './pod-place';

/** A pod that the scheduler has placed. */
const IS_PLACED = 'object.?status.?conditions.orValue([]).exists(condition, condition.type == "PodScheduled")';

export const nodeName = objectRule({
  id: 'pod-node-name',
  title: 'The scheduler chooses the node',
  severity: Severity.MEDIUM,
  description: 'A pod that names its node goes past the scheduler, and with it past the taints that keep pods off the control plane or another tenant\'s nodes, past resource requests and past topology. Pods that the scheduler has placed have the field as well; they are told by their condition PodScheduled, which no request can set.',
  fix: 'Remove nodeName; use node affinity where the kind of node matters.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'], mitre: ['T1610'] },
  checks: POD_PLACES.map(({ kinds, spec }) => ({
    kinds,
    scope: Scope.OBJECT,
    field: `${spec}.nodeName`,
    assert: `${inObject(spec)}.?nodeName.orValue("") == ""`,
    ...kinds.includes('Pod') ? { unless: IS_PLACED } : {},
  })),
});
