import { disruptionBudgetSet } from '../../../src/rules/availability/disruption-budget-set';
import { describeRule } from '../describe-rule';

describeRule(disruptionBudgetSet, {
  breaks: [
    { set: 'spec.maxUnavailable', to: undefined },
    { set: 'spec.minAvailable', to: 1 },
  ],
  keeps: [{ set: 'spec', to: { minAvailable: 1, selector: {} } }],
});
