import { graphRule } from '../rule';
import { Severity } from '../severity';
import { DISRUPTION_BUDGET, budgetsOf, protectedBy } from './disruption-budgets';

export const disruptionBudgetOverlap = graphRule({
  id: 'availability-disruption-budget-overlap',
  title: 'Pods have one disruption budget',
  severity: Severity.MEDIUM,
  description: 'The API server refuses to evict pods that two budgets select, so that their nodes cannot be drained.',
  fix: 'Narrow the selector of one of the budgets.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/', 'https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/'],
  frameworks: {},
  kinds: [DISRUPTION_BUDGET],
  * find(graph) {
    for (const object of graph.ofKind(DISRUPTION_BUDGET)) {
      const shared = protectedBy(graph, object).find((workload) => budgetsOf(graph, workload).length > 1);
      if (shared) {
        const names = budgetsOf(graph, shared).filter((budget) => budget !== object).map(({ manifest }) => manifest.metadata?.name).join(', ');
        yield { object, path: 'spec.selector', message: `${names} also selects the pods of ${shared.object.manifest.kind} ${shared.object.manifest.metadata?.name}` };
      }
    }
  },
});
