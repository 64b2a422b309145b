import { groupOf, kindName, kindNameOf } from '../../manifest';
import { GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

export const AUTOSCALER = 'autoscaling/HorizontalPodAutoscaler';

/** The kinds that people give a number of replicas. */
export const REPLICATED_KINDS = ['apps/Deployment', 'apps/StatefulSet'];

/** The kinds that an autoscaler can scale. */
export const SCALABLE_KINDS = [...REPLICATED_KINDS, 'apps/ReplicaSet', 'ReplicationController'];

/** The kind, as `group/Kind`, and the name of what an autoscaler scales. */
export function targetOf({ spec }: any): { kind: string; name: string } {
  const { apiVersion = '', kind, name } = spec?.scaleTargetRef ?? {};
  return { kind: kindName(groupOf(apiVersion), kind), name };
}

/** The autoscalers of a workload. */
export function autoscalersOf(graph: ObjectGraph, { manifest }: GraphObject): readonly GraphObject[] {
  return graph.inNamespace(AUTOSCALER, namespaceOf(manifest)).filter((autoscaler) => {
    const { kind, name } = targetOf(autoscaler.manifest);
    return kind === kindNameOf(manifest) && name === manifest.metadata?.name;
  });
}

/** The lowest number of pods that a workload is meant to have: that of its autoscaler, or its own; 1 where none is said. */
export function leastReplicas(graph: ObjectGraph, object: GraphObject): number {
  const [autoscaler] = autoscalersOf(graph, object);
  return autoscaler ? autoscaler.manifest.spec?.minReplicas ?? 1 : object.manifest.spec?.replicas ?? 1;
}

/** Whether a workload is meant to have several pods, at least at times. */
export function hasSeveralReplicas(graph: ObjectGraph, object: GraphObject): boolean {
  return leastReplicas(graph, object) > 1 || autoscalersOf(graph, object).some(({ manifest }) => manifest.spec?.maxReplicas > 1);
}
