import { Groups } from './groups';
import { BoxDraft, Line, Link, Port, Scene } from './scene';
import { SceneDraft } from './scene-draft';
import { mergedTraffic } from './traffic-text';

/** A neighbour shows so many workloads; the others share a line. */
const MOST_LINES = 6;
/** So many neighbours have boxes of their own; the others share one. */
const MOST_NEIGHBOURS = 10;
/** With more connections within a namespace its workloads have boxes of their own, while they are few. */
const MOST_WITHIN = 4;
const MOST_SINGLE = 24;

/** A group by namespace, with its connections within and those to its neighbours. */
export function tenantScene(groups: Groups, place: number, edges: readonly number[]): Scene {
  const { view } = groups;
  const draft = new SceneDraft();
  const ports = new Map<number, Port>();
  const group = groups.all[place];
  for (const namespace of groups.namespacesOf(group)) {
    const ends = group.ends.filter((end) => view.ends[end].namespace === namespace);
    const within = edges.filter((edge) => ends.includes(view.edges[edge].source) && ends.includes(view.edges[edge].target)).length;
    if (within > MOST_WITHIN && group.ends.length <= MOST_SINGLE) {
      ends.forEach((end) => ports.set(end, { box: draft.add({ kind: 'workload', title: view.ends[end].label, note: namespace, lines: [], end }) }));
    } else {
      addLines(draft, { kind: 'namespace', title: namespace, lines: ends.map((end) => ({ kind: 'end', text: view.ends[end].label, ends: [end] })) }, ports);
    }
  }
  const neighbours = neighboursOf(groups, place, edges);
  const [sources, targets] = [new Map(ports), new Map(ports)];
  for (const neighbour of neighbours) {
    addLines(draft, neighbour.box, neighbour.isSource === false ? undefined : sources, neighbour.isSource === true ? undefined : targets);
  }
  for (const edge of edges) {
    const { source, target, undeclared } = view.edges[edge];
    const [from, to] = [sources.get(source), targets.get(target)];
    if (from !== undefined && to !== undefined) {
      draft.connect(from, to, edge, undeclared !== undefined);
    }
  }
  return draft.layered((link: Link) => mergedTraffic(link.edges.map((edge) => view.edges[edge].traffic)));
}

function addLines(draft: SceneDraft, box: BoxDraft, ...ports: readonly (Map<number, Port> | undefined)[]): void {
  const place = draft.add(box);
  box.lines.forEach(({ ends }, line) => ends.forEach((end) => ports.forEach((known) => known?.set(end, { box: place, line }))));
}

interface Neighbour {
  readonly box: BoxDraft;
  /** Whether it only opens connections, or only accepts them; a box that does both says neither. */
  readonly isSource?: boolean;
}

/** The groups with connections to this one; those with undeclared connections, and then those with the most, have boxes of their own. */
function neighboursOf(groups: Groups, place: number, edges: readonly number[]): Neighbour[] {
  const { view } = groups;
  const found = new Map<string, { readonly place: number; readonly isSource?: boolean; readonly ends: Map<number, number>; undeclared: boolean }>();
  const note = (end: number, isSource: boolean, undeclared: boolean) => {
    const other = groups.placeOf(end);
    if (other !== place) {
      const direction = groups.all[other].kind === 'outside' ? { isSource } : {};
      const key = `${other} ${direction.isSource ?? ''}`;
      const known = found.get(key) ?? { place: other, ...direction, ends: new Map<number, number>(), undeclared: false };
      found.set(key, known);
      known.undeclared ||= undeclared;
      known.ends.set(end, (known.ends.get(end) ?? 0) + 1 + (undeclared ? 1000 : 0));
    }
  };
  for (const edge of edges) {
    const { source, target, undeclared } = view.edges[edge];
    note(source, true, undeclared !== undefined);
    note(target, false, undeclared !== undefined);
  }
  const isTenant = ({ place: other }: { place: number }) => groups.all[other].kind === 'tenant';
  const sum = ({ ends }: { ends: Map<number, number> }) => [...ends.values()].reduce((one, other) => one + other, 0);
  const tenants = [...found.values()].filter(isTenant).sort((one, other) => sum(other) - sum(one) || one.place - other.place);
  const nearest = tenants.slice(0, MOST_NEIGHBOURS).sort((one, other) => one.place - other.place);
  const shown = [...nearest, ...[...found.values()].filter((one) => !isTenant(one))];
  const rest = tenants.slice(MOST_NEIGHBOURS);
  const boxes = shown.map(({ place: other, isSource, ends }): Neighbour => ({ isSource, box: neighbourBox(groups, other, ends, isSource) }));
  if (rest.length > 0) {
    const ends = rest.flatMap((one) => [...one.ends.keys()]);
    const folded = rest.map((one) => one.place).sort((one, other) => one - other);
    boxes.push({ box: { kind: 'folded', title: `${rest.length} more ${groups.noun}s`, lines: [{ kind: 'more', text: `${ends.length} workloads`, ends }], folded } });
  }
  return boxes;
}

function neighbourBox(groups: Groups, place: number, ends: ReadonlyMap<number, number>, isSource: boolean | undefined): BoxDraft {
  const { kind, title } = groups.all[place];
  const { view } = groups;
  const busiest = [...ends].sort(([one, count], [other, otherCount]) => otherCount - count || one - other).map(([end]) => end);
  const isLong = busiest.length > MOST_LINES + 1;
  const textOf = (end: number) => {
    const { namespace, label } = view.ends[end];
    return namespace === undefined ? label : `${namespace}/${label}`;
  };
  const single = (isLong ? busiest.slice(0, MOST_LINES) : busiest).sort((one, other) => one - other);
  const lines: Line[] = single.map((end) => ({ kind: 'end', text: textOf(end), ends: [end] }));
  if (isLong) {
    lines.push({ kind: 'more', text: `${busiest.length - MOST_LINES} more`, ends: busiest.slice(MOST_LINES) });
  }
  return {
    kind,
    title: isSource === undefined ? title : isSource ? 'From outside' : 'To outside',
    lines,
    group: place,
    ...isSource === true || kind === 'entry' ? { side: 'first' } : isSource === false ? { side: 'last' } : {},
  };
}
