import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { DISRUPTION_BUDGET } from './disruption-budgets';

export const disruptionBudgetBlocks = objectRule({
  id: 'availability-disruption-budget-blocks',
  title: 'Disruption budgets allow some eviction',
  severity: Severity.MEDIUM,
  description: 'A budget with maxUnavailable 0 or minAvailable 100% lets no pod be evicted: nodes cannot be drained, and are not patched.',
  fix: 'Set maxUnavailable to at least 1.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  frameworks: {},
  checks: [
    { kinds: [DISRUPTION_BUDGET], scope: Scope.OBJECT, field: 'spec.maxUnavailable', assert: '!string(object.?spec.?maxUnavailable.orValue(1)).matches("^0+%?$")' },
    { kinds: [DISRUPTION_BUDGET], scope: Scope.OBJECT, field: 'spec.minAvailable', assert: '!string(object.?spec.?minAvailable.orValue(0)).matches("^0*100%$")' },
  ],
});
