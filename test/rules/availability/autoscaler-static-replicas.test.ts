import { autoscalerStaticReplicas } from '../../../src/rules/availability/autoscaler-static-replicas';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];

describeGraphRule(autoscalerStaticReplicas, {
  clean: [autoscaler, edited(workloadOf('apps/Deployment'), ['spec', 'replicas'], undefined)],
  breaks: [{ name: 'replicas beside the autoscaler', object: 1, edit: { set: 'spec.replicas', to: 2 }, finds: ['Deployment/web spec.replicas'] }],
  keeps: [{ name: 'replicas of a workload that is not scaled', add: [workloadOf('apps/StatefulSet')] }],
});
