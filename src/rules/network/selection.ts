import { NETWORK_POLICY, isEmptySelector } from './policy-rule';
import { LabelSelector, Labels, matchesSelector } from '../../manifest';
import { GraphObject, GraphWorkload, ObjectGraph, PolicyDirection, directionsOf } from '../object-graph';

/** What labels find quickly: workloads by each of their labels, policies by one label of their selectors. */
interface NamespaceIndex {
  readonly workloads: ReadonlyMap<string, readonly GraphWorkload[]>;
  readonly policies: ReadonlyMap<string, readonly GraphObject[]>;
}

/** Where policies stand whose selectors require no label to have one value. */
const ANY = '';
const INDEXES = new WeakMap<ObjectGraph, Map<string, NamespaceIndex>>();

/** The workloads of a namespace whose pods a selector selects, without a look at every other one. */
export function workloadsSelected(graph: ObjectGraph, namespace: string, selector: LabelSelector | undefined): readonly GraphWorkload[] {
  if (isEmptySelector(selector)) {
    return graph.workloadsIn(namespace);
  }
  const { workloads } = indexOf(graph, namespace);
  const [first, ...rest] = pairsOf(selector?.matchLabels).map((pair) => workloads.get(pair) ?? []);
  const candidates = rest.reduce((shortest, list) => list.length < shortest.length ? list : shortest, first ?? graph.workloadsIn(namespace));
  return candidates.filter(({ labels }) => matchesSelector(selector, labels));
}

/** The NetworkPolicies that select pods with these labels, and isolate them in a direction. */
export function policiesFor(graph: ObjectGraph, namespace: string, labels: Labels, direction: PolicyDirection): readonly GraphObject[] {
  const { policies } = indexOf(graph, namespace);
  return [ANY, ...pairsOf(labels)].flatMap((pair) => policies.get(pair) ?? [])
    .filter(({ manifest }) => matchesSelector(manifest.spec?.podSelector ?? {}, labels) && directionsOf(manifest).includes(direction));
}

function indexOf(graph: ObjectGraph, namespace: string): NamespaceIndex {
  const indexes = INDEXES.get(graph) ?? new Map<string, NamespaceIndex>();
  INDEXES.set(graph, indexes);
  const index = indexes.get(namespace) ?? {
    workloads: groupBy(graph.workloadsIn(namespace), ({ labels }) => pairsOf(labels)),
    policies: groupBy(graph.inNamespace(NETWORK_POLICY, namespace), ({ manifest }) => [pairsOf(manifest.spec?.podSelector?.matchLabels)[0] ?? ANY]),
  };
  indexes.set(namespace, index);
  return index;
}

function pairsOf(labels: Labels): string[] {
  return Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(item);
    }
  }
  return groups;
}
