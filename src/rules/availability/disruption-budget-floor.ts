import { kindNameOf } from '../../manifest';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { DISRUPTION_BUDGET, protectedBy } from './disruption-budgets';
import { SCALABLE_KINDS, leastReplicas } from './replica-counts';

export const disruptionBudgetFloor = graphRule({
  id: 'availability-disruption-budget-floor',
  title: 'Disruption budgets keep fewer pods than there are',
  severity: Severity.MEDIUM,
  description: 'A budget whose minAvailable is not below the number of replicas, or the minimum of the autoscaler, lets no pod be evicted: nodes cannot be drained, and are not patched. Percentages are rounded up, so that any of them keeps a single pod. 100% is a rule of its own.',
  fix: 'Use maxUnavailable, lower minAvailable, or raise the replicas.',
  sources: ['https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages'],
  frameworks: {},
  kinds: [DISRUPTION_BUDGET],
  * find(graph) {
    for (const object of graph.ofKind(DISRUPTION_BUDGET)) {
      const { minAvailable } = object.manifest.spec ?? {};
      const workloads = protectedBy(graph, object);
      const replicas = workloads.reduce((sum, workload) => sum + leastReplicas(graph, workload.object), 0);
      const areCounted = workloads.every((workload) => SCALABLE_KINDS.includes(kindNameOf(workload.object.manifest)));
      if (replicas > 0 && areCounted && floorOf(minAvailable, replicas) >= replicas) {
        yield { object, path: 'spec.minAvailable', value: minAvailable, message: `No pod may be evicted while there are ${replicas}` };
      }
    }
  },
});

/** How many pods have to stay. */
function floorOf(minAvailable: unknown, replicas: number): number {
  if (typeof minAvailable === 'number') {
    return minAvailable;
  }
  const percentage = typeof minAvailable === 'string' ? Number.parseInt(minAvailable, 10) : 0;
  return percentage < 100 ? Math.ceil(percentage * replicas / 100) : 0;
}
