import { disruptionBudget } from '../../../src/rules/availability/disruption-budget';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';

const deployment = workloadOf('apps/Deployment');
const budget = CLEAN_AVAILABILITY['policy/PodDisruptionBudget'];
const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];

describeGraphRule(disruptionBudget, {
  clean: [deployment, budget, workloadOf('batch/Job')],
  breaks: [
    { name: 'no budget', remove: 1, finds: ['Deployment/web'] },
    { name: 'a budget of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Deployment/web'] },
    { name: 'a budget of other pods', object: 1, edit: { set: 'spec.selector.matchLabels', to: { tier: 'db' } }, finds: ['Deployment/web'] },
    { name: 'an autoscaler that makes several', given: [{ object: 0, edit: { set: 'spec.replicas', to: undefined } }, { object: 1, edit: { set: 'spec.selector.matchLabels', to: { tier: 'db' } } }], add: [autoscaler], finds: ['Deployment/web'] },
  ],
  keeps: [{ name: 'one replica', given: [{ object: 0, edit: { set: 'spec.replicas', to: 1 } }], remove: 1 }],
});
