import { graphRule } from '../rule';
import { Severity } from '../severity';
import { REPLICATED_KINDS, autoscalersOf, leastReplicas } from './replica-counts';

export const replicas = graphRule({
  id: 'availability-replicas',
  title: 'Workloads run at least two pods',
  severity: Severity.LOW,
  description: 'One pod is gone while its node fails, is drained or replaced. Where an autoscaler sets the number, its minimum counts; 0 is read as switched off.',
  fix: 'Set replicas to at least 2.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/deployment/', 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/'],
  frameworks: {},
  kinds: REPLICATED_KINDS,
  * find(graph) {
    for (const object of REPLICATED_KINDS.flatMap((kind) => graph.ofKind(kind))) {
      if (leastReplicas(graph, object) === 1 && autoscalersOf(graph, object).length === 0) {
        yield { object, path: 'spec.replicas', value: object.manifest.spec?.replicas, message: 'One pod is all there is' };
      }
    }
  },
});
