import { kindNameOf } from '../../manifest';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { budgetsOf } from './disruption-budgets';
import { REPLICATED_KINDS, hasSeveralReplicas } from './replica-counts';

export const disruptionBudget = graphRule({
  id: 'availability-disruption-budget',
  title: 'Workloads of several pods have a disruption budget',
  severity: Severity.LOW,
  description: 'Without a budget, draining nodes for an upgrade may take every pod of a workload down at once.',
  fix: 'Add a PodDisruptionBudget that selects the pods, as Hardened* workloads have.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  frameworks: {},
  kinds: REPLICATED_KINDS,
  * find(graph) {
    for (const workload of graph.workloads) {
      const { object } = workload;
      if (REPLICATED_KINDS.includes(kindNameOf(object.manifest)) && hasSeveralReplicas(graph, object) && budgetsOf(graph, workload).length === 0) {
        yield { object, path: '', message: `No PodDisruptionBudget of namespace ${workload.namespace} selects the pods` };
      }
    }
  },
});
