import { autoscalerSharedTarget } from '../../../src/rules/availability/autoscaler-shared-target';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];
const deployment = workloadOf('apps/Deployment');

describeGraphRule(autoscalerSharedTarget, {
  clean: [autoscaler, deployment],
  breaks: [{ name: 'a second autoscaler', add: [edited(autoscaler, ['metadata', 'name'], 'second')], finds: ['HorizontalPodAutoscaler/second spec.scaleTargetRef'] }],
  keeps: [{ name: 'an autoscaler of another workload', add: [edited(edited(autoscaler, ['metadata', 'name'], 'db'), ['spec', 'scaleTargetRef', 'name'], 'db')] }],
});
