import { maxUnavailable } from '../../../src/rules/availability/max-unavailable';
import { describeRule } from '../describe-rule';

describeRule(maxUnavailable, {
  breaks: [
    { set: 'spec.strategy.rollingUpdate.maxUnavailable', to: '100%' },
    { check: 1, set: 'spec.updateStrategy.rollingUpdate.maxUnavailable', to: '100%' },
  ],
  keeps: ['25%', '99%', 100, 0, undefined].map((to) => ({ set: 'spec.strategy.rollingUpdate.maxUnavailable', to })),
});
