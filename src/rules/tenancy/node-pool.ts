import { NODE_POOL_ANNOTATION, NODE_POOL_LABEL, poolToleration } from '../../boundary';
import { isMap } from '../../manifest';
import { ObjectGraph } from '../object-graph';

/** The pool of each namespace that has nodes of its own. */
export function poolsOfNamespaces(graph: ObjectGraph): ReadonlyMap<string, string> {
  return new Map(graph.ofKind('Namespace').flatMap(({ manifest }): [string, string][] => {
    const pool = manifest.metadata?.annotations?.[NODE_POOL_ANNOTATION];
    return typeof pool === 'string' && pool !== '' ? [[String(manifest.metadata.name), pool]] : [];
  }));
}

/** Whether the pods of a spec run on nodes of a pool only. */
export function staysOn(podSpec: any, pool: string): boolean {
  const terms = nodeTerms(podSpec);
  return podSpec.nodeSelector?.[NODE_POOL_LABEL] === pool
    || terms.length > 0 && terms.every((term) => poolNames(term).some((names) => names.length === 1 && names[0] === pool));
}

/** Whether the pods of a spec tolerate the taint of a pool, as exactly as they may. */
export function toleratesPool(podSpec: any, pool: string): boolean {
  const { key, value, effect } = poolToleration(pool);
  return listOf(podSpec.tolerations).some((one) => one?.key === key && isExact(one) && one.value === value && (one.effect || effect) === effect);
}

/** A place in a pod spec by which its pods come to nodes of a pool. */
export interface WayToPool {
  readonly path: string;
  readonly value: unknown;
  /** What the pods do, as a sentence goes on: `ask for nodes of pool bank, which is not theirs`. */
  readonly says: string;
}

/**
 * Every place in a pod spec by which its pods come to nodes of others.
 *
 * @param pools every pool that a namespace has
 * @param own the pool of the namespace of the pods, if it has one
 */
export function waysToPools(podSpec: any, pools: ReadonlySet<string>, own: string | undefined): WayToPool[] {
  const isForeign = (pool: string) => pool !== own && pools.has(pool);
  const selected = podSpec.nodeSelector?.[NODE_POOL_LABEL];
  const asked: WayToPool[] = isForeign(selected)
    ? [{ path: `nodeSelector["${NODE_POOL_LABEL}"]`, value: selected, says: `ask for nodes of ${foreign([selected])}` }] : [];
  const required = nodeTerms(podSpec).flatMap((term, index): WayToPool[] => poolNames(term).flat().filter(isForeign).map((name) => (
    { path: `affinity.nodeAffinity.${REQUIRED}.nodeSelectorTerms[${index}]`, value: name, says: `ask for nodes of ${foreign([name])}` })));
  const tolerated = listOf(podSpec.tolerations).flatMap((one, index): WayToPool[] => {
    const reached = one?.key !== NODE_POOL_LABEL ? [] : isExact(one) ? [one.value].filter(isForeign) : [...pools].filter(isForeign).sort();
    return reached.length === 0 ? [] : [{ path: `tolerations[${index}]`, value: one, says: `tolerate the taint of ${foreign(reached)}` }];
  });
  return [...asked, ...required, ...tolerated];
}

function foreign(pools: readonly string[]): string {
  return pools.length > 1 ? `pools ${pools.join(', ')}, which are not theirs` : `pool ${pools[0]}, which is not theirs`;
}

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';

/** Terms of which a node has to meet one. */
function nodeTerms(podSpec: any): any[] {
  return listOf(podSpec.affinity?.nodeAffinity?.[REQUIRED]?.nodeSelectorTerms);
}

/** The names of pools that each requirement of a term takes; all requirements have to be met. */
function poolNames(term: any): string[][] {
  return listOf(term?.matchExpressions).filter((one) => isMap(one) && one.key === NODE_POOL_LABEL && one.operator === 'In').map(({ values }) => listOf(values));
}

function isExact({ operator }: any): boolean {
  return (operator || 'Equal') === 'Equal';
}

function listOf(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
