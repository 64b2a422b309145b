import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { DISRUPTION_BUDGET, protectedBy } from './disruption-budgets';

export const disruptionBudgetTarget = graphRule({
  id: 'availability-disruption-budget-target',
  title: 'Disruption budgets select pods that are there',
  severity: Severity.LOW,
  description: 'A budget that selects nothing protects nothing. One without a selector is such; an empty selector means every pod of the namespace. The pods may come from an operator or another chart, hence a low severity; a namespace without any workload is not judged.',
  fix: 'Make the selector fit the labels of the pods.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  frameworks: {},
  kinds: [DISRUPTION_BUDGET],
  * find(graph) {
    for (const object of graph.ofKind(DISRUPTION_BUDGET)) {
      const namespace = namespaceOf(object.manifest);
      if (graph.workloadsIn(namespace).length > 0 && protectedBy(graph, object).length === 0) {
        yield { object, path: 'spec.selector', message: `No workload of namespace ${namespace} has such pods` };
      }
    }
  },
});
