import { autoscalerRange } from '../../../src/rules/availability/autoscaler-range';
import { describeRule } from '../describe-rule';

describeRule(autoscalerRange, {
  breaks: [
    { set: 'spec.maxReplicas', to: 2 },
    { set: 'spec.maxReplicas', to: 1 },
  ],
  keeps: [
    { set: 'spec.maxReplicas', to: 3 },
    { set: 'spec.minReplicas', to: undefined },
  ],
});
