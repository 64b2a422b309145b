import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { DISRUPTION_BUDGET } from './disruption-budgets';

export const disruptionBudgetSet = objectRule({
  id: 'availability-disruption-budget-set',
  title: 'Disruption budgets say how many pods may be missing',
  severity: Severity.MEDIUM,
  description: 'A budget with neither minAvailable nor maxUnavailable expects no pods, and the controller then allows no eviction at all; one with both is refused.',
  fix: 'Set maxUnavailable, and nothing else.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  frameworks: {},
  checks: [
    { kinds: [DISRUPTION_BUDGET], scope: Scope.OBJECT, field: 'spec', assert: 'has(object.spec.minAvailable) != has(object.spec.maxUnavailable)' },
  ],
});
