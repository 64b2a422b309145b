import { NETWORK_POLICY, isEmptySelector } from './policy-rule';
import { LabelSelector, Labels, matchesSelector } from '../../manifest';
import { GraphObject, GraphWorkload, ObjectGraph, PolicyDirection, directionsOf, labelPairs } from '../object-graph';

/** Where policies stand whose selectors require no label to have one value. */
const ANY = '';
const INDEXES = new WeakMap<ObjectGraph, Map<string, ReadonlyMap<string, readonly GraphObject[]>>>();

/** The workloads of a namespace whose pods the selector of a policy selects; it selects all where it is missing. */
export function workloadsSelected(graph: ObjectGraph, namespace: string, selector: LabelSelector | undefined): readonly GraphWorkload[] {
  return isEmptySelector(selector) ? graph.workloadsIn(namespace) : graph.selectedIn(namespace, selector);
}

/** The NetworkPolicies that select pods with these labels, and isolate them in a direction. */
export function policiesFor(graph: ObjectGraph, namespace: string, labels: Labels, direction: PolicyDirection): readonly GraphObject[] {
  const policies = policiesByLabel(graph, namespace);
  return [ANY, ...labelPairs(labels)].flatMap((pair) => policies.get(pair) ?? [])
    .filter(({ manifest }) => matchesSelector(manifest.spec?.podSelector ?? {}, labels) && directionsOf(manifest).includes(direction));
}

/** The policies of a namespace by one label of their selectors. */
function policiesByLabel(graph: ObjectGraph, namespace: string): ReadonlyMap<string, readonly GraphObject[]> {
  const indexes = INDEXES.get(graph) ?? new Map<string, ReadonlyMap<string, readonly GraphObject[]>>();
  INDEXES.set(graph, indexes);
  let index = indexes.get(namespace);
  if (!index) {
    const groups = new Map<string, GraphObject[]>();
    for (const policy of graph.inNamespace(NETWORK_POLICY, namespace)) {
      const pair = labelPairs(policy.manifest.spec?.podSelector?.matchLabels)[0] ?? ANY;
      groups.set(pair, [...groups.get(pair) ?? [], policy]);
    }
    index = groups;
    indexes.set(namespace, index);
  }
  return index;
}
