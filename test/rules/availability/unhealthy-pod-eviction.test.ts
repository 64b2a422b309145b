import { unhealthyPodEviction } from '../../../src/rules/availability/unhealthy-pod-eviction';
import { describeRule } from '../describe-rule';

describeRule(unhealthyPodEviction, {
  breaks: [
    { set: 'spec.unhealthyPodEvictionPolicy', to: undefined },
    { set: 'spec.unhealthyPodEvictionPolicy', to: 'IfHealthyBudget' },
  ],
});
