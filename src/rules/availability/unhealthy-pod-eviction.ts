import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { DISRUPTION_BUDGET } from './disruption-budgets';

export const unhealthyPodEviction = objectRule({
  id: 'availability-unhealthy-pod-eviction',
  title: 'Pods that are not healthy can be evicted',
  severity: Severity.LOW,
  description: 'By default a budget also protects pods that never become ready, so that a broken workload holds up the drain of its node.',
  fix: 'Set unhealthyPodEvictionPolicy to AlwaysAllow.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#unhealthy-pod-eviction-policy'],
  frameworks: {},
  checks: [
    { kinds: [DISRUPTION_BUDGET], scope: Scope.OBJECT, field: 'spec.unhealthyPodEvictionPolicy', assert: 'object.?spec.?unhealthyPodEvictionPolicy.orValue("") == "AlwaysAllow"' },
  ],
});
