import { GraphFinding, GraphObject, ObjectGraph, namespaceOf } from '../object-graph';

/** What a namespace's quotas have to bound: what it is called, and the keys of which one is enough. */
export type Bounded = { readonly [what: string]: readonly string[] };

/** Findings about namespaces whose quotas leave something unbounded, blamed on the first quota by name. Quotas with scopes bound some pods only and do not count. */
export function* unboundedBy(graph: ObjectGraph, bounded: Bounded): Iterable<GraphFinding> {
  const namespaces = new Set(graph.ofKind('ResourceQuota').map(({ manifest }) => namespaceOf(manifest)));
  for (const namespace of namespaces) {
    const quotas = [...graph.inNamespace('ResourceQuota', namespace)].sort(byName);
    const keys = new Set(quotas.filter(boundsAllPods).flatMap(({ manifest }) => Object.keys(manifest.spec?.hard ?? {})));
    const missing = Object.entries(bounded).filter(([, sufficient]) => !sufficient.some((key) => keys.has(key))).map(([what]) => what);
    if (missing.length > 0) {
      yield { object: quotas[0], path: 'spec.hard', message: `The quotas of namespace ${namespace} do not bound ${missing.join(', ')}` };
    }
  }
}

function boundsAllPods({ manifest: { spec } }: GraphObject): boolean {
  return !spec?.scopes?.length && !spec?.scopeSelector?.matchExpressions?.length;
}

function byName(a: GraphObject, b: GraphObject): number {
  return String(a.manifest.metadata?.name) < String(b.manifest.metadata?.name) ? -1 : 1;
}
