import { autoscalerTarget } from '../../../src/rules/availability/autoscaler-target';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];
const deployment = workloadOf('apps/Deployment');

describeGraphRule(autoscalerTarget, {
  clean: [autoscaler, deployment],
  breaks: [
    { name: 'a target that is missing', remove: 1, finds: ['HorizontalPodAutoscaler/web spec.scaleTargetRef'] },
    { name: 'a target of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['HorizontalPodAutoscaler/web spec.scaleTargetRef'] },
    { name: 'another name', object: 0, edit: { set: 'spec.scaleTargetRef.name', to: 'api' }, finds: ['HorizontalPodAutoscaler/web spec.scaleTargetRef'] },
    { name: 'a target without its group', object: 0, edit: { set: 'spec.scaleTargetRef.apiVersion', to: undefined }, finds: ['HorizontalPodAutoscaler/web spec.scaleTargetRef'] },
    { name: 'a workload that cannot be scaled', object: 0, edit: { set: 'spec.scaleTargetRef.kind', to: 'DaemonSet' }, finds: ['HorizontalPodAutoscaler/web spec.scaleTargetRef'] },
  ],
  keeps: [{ name: 'a target of a custom kind', object: 0, edit: { set: 'spec.scaleTargetRef', to: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'web' } } }],
});
