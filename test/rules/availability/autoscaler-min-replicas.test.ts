import { autoscalerMinReplicas } from '../../../src/rules/availability/autoscaler-min-replicas';
import { describeRule } from '../describe-rule';

describeRule(autoscalerMinReplicas, {
  breaks: [
    { set: 'spec.minReplicas', to: 1 },
    { set: 'spec.minReplicas', to: undefined },
  ],
  keeps: [{ set: 'spec.minReplicas', to: 3 }],
});
