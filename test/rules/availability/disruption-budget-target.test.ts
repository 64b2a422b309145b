import { disruptionBudgetTarget } from '../../../src/rules/availability/disruption-budget-target';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { withEdit } from '../edit';

const deployment = workloadOf('apps/Deployment');
const budget = CLEAN_AVAILABILITY['policy/PodDisruptionBudget'];

describeGraphRule(disruptionBudgetTarget, {
  clean: [deployment, budget],
  breaks: [
    { name: 'a selector that fits no pods', object: 1, edit: { set: 'spec.selector.matchLabels.tier', to: 'db' }, finds: ['PodDisruptionBudget/web spec.selector'] },
    { name: 'no selector', object: 1, edit: { set: 'spec.selector', to: undefined }, finds: ['PodDisruptionBudget/web spec.selector'] },
    {
      name: 'another namespace with workloads of its own',
      object: 1,
      edit: { set: 'metadata.namespace', to: 'other' },
      add: [withEdit(withEdit(deployment, { set: 'metadata.namespace', to: 'other' }), { set: 'spec.template.metadata.labels', to: { app: 'other' } })],
      finds: ['PodDisruptionBudget/web spec.selector'],
    },
  ],
  keeps: [
    { name: 'an empty selector', object: 1, edit: { set: 'spec.selector', to: {} } },
    { name: 'a namespace whose workloads come from elsewhere', object: 1, edit: { set: 'metadata.namespace', to: 'other' } },
  ],
});
