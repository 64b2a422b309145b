import { EdgeDraft } from './edge-drafts';
import { ViewEnd, ViewGroup, ViewLink } from './network-view';
import { compareCodeUnits } from '../../manifest';
import { Traffic } from '../../proof';

/** What gets between groups of which one is no tenant. */
export function viewLinksOf(ends: ReadonlyMap<string, ViewEnd>, edges: readonly EdgeDraft[]): ViewLink[] {
  const links = new Map<string, { readonly from: ViewGroup; readonly to: ViewGroup; readonly traffic: Traffic }>();
  for (const { source, target, traffic } of edges) {
    const [from, to] = [groupOf(ends.get(source)!), groupOf(ends.get(target)!)];
    const key = `${keyOf(from)} ${keyOf(to)}`;
    if (keyOf(from) !== keyOf(to) && (from.kind !== 'tenant' || to.kind !== 'tenant')) {
      links.set(key, { from, to, traffic: traffic.union(links.get(key)?.traffic ?? Traffic.NONE) });
    }
  }
  return [...links].sort(([one], [other]) => compareCodeUnits(one, other)).map(([, { from, to, traffic }]) => ({ from, to, traffic: `${traffic}` }));
}

/** The group of an end. */
export function groupOf({ kind, tenant }: ViewEnd): ViewGroup {
  if (kind !== 'workload') {
    return { kind };
  }
  return tenant === undefined ? { kind: 'platform' } : { kind: 'tenant', tenant };
}

function keyOf({ kind, tenant }: ViewGroup): string {
  return JSON.stringify([kind, tenant]);
}
