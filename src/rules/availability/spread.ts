import { kindNameOf } from '../../manifest';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { REPLICATED_KINDS, hasSeveralReplicas } from './replica-counts';

export const spread = graphRule({
  id: 'availability-spread',
  title: 'Pods of a workload are spread over nodes or zones',
  severity: Severity.LOW,
  description: 'Without a constraint of its own a workload has only the mild default spreading of the scheduler, and a few replicas may share one node. Anti-affinity counts as well.',
  fix: 'Set topologySpreadConstraints, as Hardened* workloads have.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/'],
  frameworks: {},
  kinds: REPLICATED_KINDS,
  * find(graph) {
    for (const { object, podSpec } of graph.workloads) {
      const { topologySpreadConstraints, affinity } = podSpec;
      const antiAffinity = Object.values(affinity?.podAntiAffinity ?? {}).flat();
      const isSpread = topologySpreadConstraints?.length > 0 || antiAffinity.length > 0;
      if (REPLICATED_KINDS.includes(kindNameOf(object.manifest)) && hasSeveralReplicas(graph, object) && !isSpread) {
        yield { object, path: 'spec.template.spec.topologySpreadConstraints', message: 'Nothing keeps the pods from sharing a node' };
      }
    }
  },
});
