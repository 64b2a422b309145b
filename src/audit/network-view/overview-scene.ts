import { Group, Groups } from './groups';
import { Link, Port, Scene } from './scene';
import { SceneDraft } from './scene-draft';
import { mergedTraffic } from './traffic-text';
import { counted } from '../report/wording';

/** More boxes or links than this stand in a ring. */
const MOST_LAYERED = 12;
const MOST_LAYERED_LINKS = 40;
/** More tenants than this, and those that no other tenant reaches nor is reached by are one box. */
const MOST_TENANTS = 14;
/** More tenants with traffic between them than this, and those with the fewest links are one box. */
const MOST_LINKED = 48;

/** What the boxes of the overview need to know of a tenant. */
interface Traffic {
  readonly others: Set<number>;
  isUndeclared: boolean;
}

/** Every tenant as a box with counts, and what gets from one to another. Of many tenants, those with little to show are folded into one box. */
export function overviewScene(groups: Groups): Scene {
  const { view } = groups;
  const draft = new SceneDraft();
  const traffic = crossTraffic(groups);
  const { unlinked, least } = foldedTenants(groups, traffic);
  const boxes = new Map<number, number>();
  const fold = (folded: readonly number[], title: string, note: string) => {
    const box = folded.length === 0 ? -1 : draft.add({ kind: 'folded', title, note, lines: [], folded });
    folded.forEach((place) => boxes.set(place, box));
  };
  const isHidden = new Set([...unlinked, ...least]);
  groups.all.forEach((group, place) => isHidden.has(place) || group.kind === 'outside' || boxes.set(place, draft.add(boxOf(groups, group, place))));
  fold(least, `${least.length} more ${groups.noun}s`, `cross-${groups.noun} traffic`);
  fold(unlinked, counted(unlinked.length, groups.noun), `no cross-${groups.noun} traffic`);
  const outside = new Outside(draft, groups);
  const portOf = (place: number, isSource: boolean): Port => (
    { box: groups.all[place].kind === 'outside' ? outside.box(place, isSource) : boxes.get(place)! }
  );
  view.edges.forEach(({ source, target, undeclared }, edge) => {
    const [from, to] = [groups.placeOf(source), groups.placeOf(target)];
    if (from !== to && (boxes.get(from) ?? -1) !== (boxes.get(to) ?? -2)) {
      draft.connect(portOf(from, true), portOf(to, false), edge, undeclared !== undefined);
    }
  });
  for (const { from, to, traffic: told, gap } of untold(groups)) {
    if (from !== to && (boxes.get(from) ?? -1) !== (boxes.get(to) ?? -2)) {
      draft.tell(portOf(from, true), portOf(to, false), told, gap);
    }
  }
  const told = (link: Link) => link.traffic ?? mergedTraffic(link.edges.map((edge) => view.edges[edge].traffic));
  return draft.size.boxes > MOST_LAYERED || draft.size.links > MOST_LAYERED_LINKS ? draft.ringed(told) : draft.layered(told);
}

/** What is outside the cluster has a box before the others as a source, and one behind them as a target. */
class Outside {
  private readonly boxes = new Map<boolean, number>();

  constructor(private readonly draft: SceneDraft, private readonly groups: Groups) {}

  public box(place: number, isSource: boolean): number {
    const known = this.boxes.get(isSource);
    if (known !== undefined) {
      return known;
    }
    const { edges } = this.groups.view;
    const used = new Set(edges.map(({ source, target }) => isSource ? source : target).filter((end) => this.groups.placeOf(end) === place));
    const title = isSource ? 'From outside' : 'To outside';
    const note = counted(used.size === 0 ? this.groups.all[place].ends.length : used.size, 'address range');
    const box = this.draft.add({ kind: 'outside', title, note, lines: [], group: place, side: isSource ? 'first' : 'last' });
    this.boxes.set(isSource, box);
    return box;
  }
}

function boxOf(groups: Groups, group: Group, place: number) {
  const { kind, title } = group;
  return { kind, title, note: groups.countOf(group), lines: [], group: place, ...kind === 'entry' ? { side: 'first' as const } : {} };
}

/** Traffic of the tenant matrix and of the links, which holds even where connections are not listed. */
function untold(groups: Groups) {
  const { matrix, links } = groups.view;
  const cells = matrix.map(({ from, to, declared, undeclared }) => ({
    from: groups.find({ kind: 'tenant', tenant: from }),
    to: groups.find({ kind: 'tenant', tenant: to }),
    traffic: mergedTraffic([declared, undeclared].flatMap((text) => text ?? [])),
    gap: undeclared,
  }));
  const others = (links ?? []).map(({ from, to, traffic }) => ({ from: groups.find(from), to: groups.find(to), traffic, gap: undefined }));
  return [...cells, ...others].flatMap(({ from, to, ...rest }) => from === undefined || to === undefined ? [] : [{ from, to, ...rest }]);
}

/** Of each tenant: the tenants that it reaches or that reach it. */
function crossTraffic(groups: Groups): ReadonlyMap<number, Traffic> {
  const traffic = new Map<number, Traffic>();
  const note = (from: number, to: number, isUndeclared: boolean) => {
    if (from !== to && groups.all[from].kind === 'tenant' && groups.all[to].kind === 'tenant') {
      for (const [one, other] of [[from, to], [to, from]]) {
        const known = traffic.get(one) ?? { others: new Set(), isUndeclared: false };
        traffic.set(one, known);
        known.others.add(other);
        known.isUndeclared ||= isUndeclared;
      }
    }
  };
  groups.view.edges.forEach(({ source, target, undeclared }) => note(groups.placeOf(source), groups.placeOf(target), undeclared !== undefined));
  untold(groups).forEach(({ from, to, gap }) => note(from, to, gap !== undefined));
  return traffic;
}

/** Of many tenants, those without traffic between tenants, and those with the least. */
function foldedTenants(groups: Groups, traffic: ReadonlyMap<number, Traffic>): { unlinked: number[]; least: number[] } {
  const tenants = groups.all.flatMap(({ kind }, place) => kind === 'tenant' ? [place] : []);
  const unlinked = tenants.filter((place) => !traffic.has(place));
  const linked = tenants.filter((place) => traffic.has(place)).sort((one, other) => {
    const [first, second] = [traffic.get(one)!, traffic.get(other)!];
    return Number(second.isUndeclared) - Number(first.isUndeclared) || second.others.size - first.others.size || one - other;
  });
  return {
    unlinked: tenants.length > MOST_TENANTS && unlinked.length > 1 ? unlinked : [],
    least: linked.length > MOST_LINKED ? linked.slice(MOST_LINKED).sort((one, other) => one - other) : [],
  };
}
