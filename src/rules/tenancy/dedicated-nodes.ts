import { NODE_POOL_LABEL } from '../../boundary';
import { GraphFinding, GraphWorkload } from '../object-graph';
import { POD_KINDS, graphRule } from '../rule';
import { Severity } from '../severity';
import { WayToPool, poolsOfNamespaces, staysOn, toleratesPool, waysToPools } from './node-pool';
import { podPathOf } from './pod-field';

export const dedicatedNodes = graphRule({
  id: 'tenancy-dedicated-nodes',
  title: 'Dedicated nodes run the pods of their tenant, and their tenant runs nowhere else',
  severity: Severity.HIGH,
  description: 'Whoever breaks out of a container has what else runs on its node. Where a Namespace names a pool in the annotation cdk8s-bulwark/node-pool, its pods select the label node-restriction.kubernetes.io/pool of the pool and tolerate its taint, and pods of namespaces that do not name it neither ask for its nodes nor tolerate its taint. Labels with that prefix are out of the reach of kubelets. Tolerations without a key, which tolerate every taint, are told by pod-tolerate-everything.',
  fix: 'Select the nodes and tolerate the taint of the own pool, which Hardened* workloads do by themselves, and no other.',
  sources: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#node-isolation-restriction',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#node-isolation',
    'https://docs.aws.amazon.com/eks/latest/best-practices/tenant-isolation.html',
  ],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K01'], mitre: ['T1610', 'T1611'] },
  kinds: POD_KINDS,
  * find(graph) {
    const pools = poolsOfNamespaces(graph);
    if (pools.size === 0) {
      return;
    }
    const names = new Set(pools.values());
    for (const workload of graph.workloads) {
      const own = pools.get(workload.namespace);
      yield* own === undefined ? [] : strays(workload, own);
      yield* intrusions(workload, waysToPools(workload.podSpec, names, own));
    }
  },
});

function* strays({ object, namespace, podSpec }: GraphWorkload, pool: string): Iterable<GraphFinding> {
  const spec = podPathOf(object.manifest);
  if (!staysOn(podSpec, pool)) {
    yield { object, path: `${spec}.nodeSelector`, value: podSpec.nodeSelector, message: `Pods of namespace ${namespace} may run outside its pool, the nodes with ${NODE_POOL_LABEL}=${pool}` };
  }
  if (!toleratesPool(podSpec, pool)) {
    yield { object, path: `${spec}.tolerations`, value: podSpec.tolerations, message: `Pods of namespace ${namespace} do not tolerate the taint ${NODE_POOL_LABEL}=${pool}:NoSchedule of its pool` };
  }
}

function* intrusions({ object, namespace }: GraphWorkload, ways: readonly WayToPool[]): Iterable<GraphFinding> {
  for (const { path, value, says } of ways) {
    yield { object, path: `${podPathOf(object.manifest)}.${path}`, value, message: `Pods of namespace ${namespace} ${says}` };
  }
}
