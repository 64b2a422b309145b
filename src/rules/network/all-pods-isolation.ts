import { isIsolatedByCluster } from './cluster-isolation';
import { NETWORK_POLICY, isEmptySelector } from './policy-rule';
import { ObjectGraph, PolicyDirection, directionsOf } from '../object-graph';

const DIRECTIONS = ['Ingress', 'Egress'] as const;

/**
 * The directions in which every pod of a namespace is isolated, whatever its labels: by policies that select all of them,
 * or by those of the cluster.
 */
export function allPodsIsolation(graph: ObjectGraph, namespace: string): ReadonlySet<PolicyDirection> {
  const isolated = new Set(graph.inNamespace(NETWORK_POLICY, namespace)
    .filter(({ manifest }) => isEmptySelector(manifest.spec?.podSelector))
    .flatMap(({ manifest }) => directionsOf(manifest)));
  return new Set(DIRECTIONS.filter((direction) => isolated.has(direction) || isIsolatedByCluster(namespace, direction, graph.network)));
}

/** The directions that are not in a set of them. */
export function openDirections(isolated: ReadonlySet<PolicyDirection>): PolicyDirection[] {
  return DIRECTIONS.filter((direction) => !isolated.has(direction));
}
