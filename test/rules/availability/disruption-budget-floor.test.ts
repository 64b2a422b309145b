import { disruptionBudgetFloor } from '../../../src/rules/availability/disruption-budget-floor';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const deployment = workloadOf('apps/Deployment');
const budget = CLEAN_AVAILABILITY['policy/PodDisruptionBudget'];
const autoscaler = CLEAN_AVAILABILITY['autoscaling/HorizontalPodAutoscaler'];

describeGraphRule(disruptionBudgetFloor, {
  clean: [edited(deployment, ['spec', 'replicas'], 3), edited(budget, ['spec'], { minAvailable: 2, selector: budget.spec.selector })],
  breaks: [
    { name: 'as many as there are', object: 1, edit: { set: 'spec.minAvailable', to: 3 }, finds: ['PodDisruptionBudget/web spec.minAvailable'] },
    { name: 'a percentage that is rounded up to all', object: 1, edit: { set: 'spec.minAvailable', to: '67%' }, finds: ['PodDisruptionBudget/web spec.minAvailable'] },
    { name: 'fewer replicas', object: 0, edit: { set: 'spec.replicas', to: 2 }, finds: ['PodDisruptionBudget/web spec.minAvailable'] },
    { name: 'the default number of replicas', object: 0, edit: { set: 'spec.replicas', to: undefined }, finds: ['PodDisruptionBudget/web spec.minAvailable'] },
    { name: 'an autoscaler that goes lower', add: [autoscaler], finds: ['PodDisruptionBudget/web spec.minAvailable'] },
  ],
  keeps: [
    { name: 'a percentage that leaves one', object: 1, edit: { set: 'spec.minAvailable', to: '66%' } },
    { name: 'all, which is a rule of its own', object: 1, edit: { set: 'spec.minAvailable', to: '100%' } },
    { name: 'maxUnavailable', object: 1, edit: { set: 'spec', to: { maxUnavailable: 1, selector: budget.spec.selector } } },
    { name: 'no replicas', object: 0, edit: { set: 'spec.replicas', to: 0 } },
    { name: 'pods of two workloads', given: [{ object: 0, edit: { set: 'spec.replicas', to: 2 } }], add: [workloadOf('apps/StatefulSet')] },
    { name: 'pods that are not counted', given: [{ object: 0, edit: { set: 'spec.replicas', to: 1 } }], add: [workloadOf('apps/DaemonSet')] },
  ],
});
