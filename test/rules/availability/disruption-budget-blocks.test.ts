import { disruptionBudgetBlocks } from '../../../src/rules/availability/disruption-budget-blocks';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { describeRule } from '../describe-rule';

const SPEC = CLEAN_AVAILABILITY['policy/PodDisruptionBudget'].spec;

describeRule(disruptionBudgetBlocks, {
  breaks: [
    ...[0, '0%', '00%'].map((to) => ({ set: 'spec.maxUnavailable', to })),
    { check: 1, set: 'spec', to: { ...SPEC, maxUnavailable: undefined, minAvailable: '100%' }, path: 'spec.minAvailable' },
  ],
  keeps: [
    ...[1, 10, '1%', '10%', '100%'].map((to) => ({ set: 'spec.maxUnavailable', to })),
    ...[0, 1, 100, '99%', '10%'].map((to) => ({ check: 1, set: 'spec', to: { ...SPEC, maxUnavailable: undefined, minAvailable: to } })),
  ],
});
