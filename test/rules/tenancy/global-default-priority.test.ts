import { globalDefaultPriority } from '../../../src/rules/tenancy/global-default-priority';
import { describeRule } from '../describe-rule';

describeRule(globalDefaultPriority, {
  breaks: [{ set: 'globalDefault', to: true }],
  keeps: [
    { set: 'globalDefault', to: undefined },
    { set: 'globalDefault', to: true, given: [{ set: 'value', to: 0 }] },
    { set: 'globalDefault', to: true, given: [{ set: 'preemptionPolicy', to: 'Never' }] },
  ],
});
