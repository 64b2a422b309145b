import { rollingUpdate } from '../../../src/rules/availability/rolling-update';
import { describeRule } from '../describe-rule';

describeRule(rollingUpdate, {
  breaks: [{ set: 'spec.strategy', to: { type: 'Recreate' }, path: 'spec.strategy.type' }],
  keeps: [
    { set: 'spec.strategy', to: undefined },
    { set: 'spec.strategy', to: { type: 'RollingUpdate' } },
  ],
});
