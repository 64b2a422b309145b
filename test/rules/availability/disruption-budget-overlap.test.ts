import { disruptionBudgetOverlap } from '../../../src/rules/availability/disruption-budget-overlap';
import { CLEAN_AVAILABILITY } from '../clean/availability';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { edited } from '../edit';

const deployment = workloadOf('apps/Deployment');
const budget = CLEAN_AVAILABILITY['policy/PodDisruptionBudget'];

describeGraphRule(disruptionBudgetOverlap, {
  clean: [deployment, budget],
  breaks: [{ name: 'a second budget', add: [edited(edited(budget, ['metadata', 'name'], 'all'), ['spec', 'selector'], {})], finds: ['PodDisruptionBudget/all spec.selector', 'PodDisruptionBudget/web spec.selector'] }],
  keeps: [{ name: 'a budget of other pods', add: [edited(edited(budget, ['metadata', 'name'], 'db'), ['spec', 'selector'], { matchLabels: { tier: 'db' } })] }],
});
