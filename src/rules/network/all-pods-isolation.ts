import { NETWORK_POLICY, isEmptySelector } from './policy-rule';
import { ObjectGraph, PolicyDirection, directionsOf } from '../object-graph';

/** The directions in which every pod of a namespace is isolated, whatever its labels: by policies that select all of them. */
export function allPodsIsolation(graph: ObjectGraph, namespace: string): ReadonlySet<PolicyDirection> {
  return new Set(graph.inNamespace(NETWORK_POLICY, namespace)
    .filter(({ manifest }) => isEmptySelector(manifest.spec?.podSelector))
    .flatMap(({ manifest }) => directionsOf(manifest)));
}

/** The directions that are not in a set of them. */
export function openDirections(isolated: ReadonlySet<PolicyDirection>): PolicyDirection[] {
  return (['Ingress', 'Egress'] as const).filter((direction) => !isolated.has(direction));
}
