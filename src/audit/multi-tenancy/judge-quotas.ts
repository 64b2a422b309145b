import { Judgement, failsOrHolds, worstOf } from './benchmark';
import { TenantScene } from './tenant-scene';
import { Quantity, matchesSelector } from '../../manifest';
import { GraphObject, ObjectGraph } from '../../rules';

/** What a quota has to bound, each with the keys that do. */
type Bounded = readonly (readonly [what: string, keys: readonly string[]])[];

const compute = (resource: string): [string, string[]] => [resource, [resource, `requests.${resource}`, `limits.${resource}`]];
const objects = (resource: string): [string, string[]] => [resource, [resource, `count/${resource}`]];

/** Compute that every namespace has bounded. */
export const COMPUTE: Bounded = ['cpu', 'memory', 'ephemeral-storage'].map(compute);

/** Objects that every namespace has bounded. */
export const OBJECTS: Bounded = [
  ...['pods', 'services', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps', 'persistentvolumeclaims'].map(objects),
  ['services.nodeports', ['services.nodeports']],
  ['services.loadbalancers', ['services.loadbalancers']],
];

/** Every namespace has a quota of each, together or in several quotas. */
export function judgeBounds(bounded: Bounded): (scene: TenantScene) => Judgement {
  return ({ graph, namespaces }) => worstOf(namespaces.map((namespace) => {
    const { name } = namespace.manifest.metadata;
    const keys = new Map(quotasOf(graph, namespace).flatMap(({ hard, title }) => Object.keys(hard).map((key) => [key, title])));
    const missing = bounded.filter(([, candidates]) => !candidates.some((key) => keys.has(key))).map(([what]) => what);
    const titles = [...new Set(bounded.flatMap(([, candidates]) => candidates.map((key) => keys.get(key))).filter((title) => title !== undefined))];
    return failsOrHolds(missing.length === 0 ? [] : [`No quota of every pod and object in ${name} has ${missing.join(', ')}`], titles.map((title) => `${title} bounds ${bounded.map(([what]) => what).join(', ')}`));
  }));
}

/** The quota of a namespace that allows none of something, as a sentence; undefined where there is none. */
export function quotaOfNone(graph: ObjectGraph, namespace: GraphObject, keys: readonly string[]): string | undefined {
  return quotasOf(graph, namespace).flatMap(({ hard, title }) => keys.filter((key) => isZero(hard[key])).map((key) => `${title} allows 0 ${key}`))[0];
}

interface Quota {
  readonly hard: { readonly [key: string]: unknown };
  readonly title: string;
}

/** The quotas that count everything in a namespace: those with a scope count a part only. */
function quotasOf(graph: ObjectGraph, { manifest: { metadata } }: GraphObject): Quota[] {
  const own = graph.inNamespace('ResourceQuota', metadata.name)
    .map(({ manifest }) => ({ spec: manifest.spec, title: `ResourceQuota ${metadata.name}/${manifest.metadata.name}` }));
  const shared = graph.ofKind('quota.openshift.io/ClusterResourceQuota').filter(({ manifest }) => selects(manifest.spec?.selector, metadata))
    .map(({ manifest }) => ({ spec: manifest.spec.quota, title: `ClusterResourceQuota ${manifest.metadata.name}` }));
  return [...own, ...shared].filter(({ spec }) => !(spec?.scopes?.length > 0) && spec?.scopeSelector === undefined)
    .map(({ spec, title }) => ({ hard: spec?.hard ?? {}, title }));
}

/** An OpenShift quota selects by labels and by annotations, and nothing where it has neither. */
function selects(selector: any, metadata: any): boolean {
  const { labels, annotations } = selector ?? {};
  const pairs = Object.entries(annotations ?? {});
  return (labels !== undefined || pairs.length > 0)
    && (labels === undefined || matchesSelector(labels, metadata.labels)) && pairs.every(([key, value]) => metadata.annotations?.[key] === value);
}

function isZero(amount: unknown): boolean {
  return amount !== undefined && Quantity.parse(String(amount))?.isZero() === true;
}
