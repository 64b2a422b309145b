import { terminationGracePeriod } from '../../../src/rules/availability/termination-grace-period';
import { describeRule } from '../describe-rule';

describeRule(terminationGracePeriod, {
  breaks: [{ set: 'terminationGracePeriodSeconds', to: 0 }],
  keeps: [
    { set: 'terminationGracePeriodSeconds', to: 1 },
    { set: 'terminationGracePeriodSeconds', to: undefined },
  ],
});
