import { Groups } from './groups';
import { Line, Link, Port, Scene } from './scene';
import { SceneDraft } from './scene-draft';
import { tenantScene } from './tenant-scene';
import { mergedTraffic } from './traffic-text';

/** More than this in one picture cannot be followed. */
const MOST_ENDS = 60;
const MOST_EDGES = 120;

/** Every workload in the box of its tenant, by namespace, and every connection; nothing where these are too many for one picture. */
export function detailScene(groups: Groups): Scene | undefined {
  const { view } = groups;
  if (view.ends.length > MOST_ENDS || view.edges.length > MOST_EDGES || view.unlistedEdges !== undefined) {
    return undefined;
  }
  const inside = groups.all.flatMap(({ kind, ends }, place) => (kind === 'tenant' || kind === 'platform') && ends.length > 0 ? [place] : []);
  if (inside.length === 1) {
    return tenantScene(groups, inside[0], [...view.edges.keys()]);
  }
  const draft = new SceneDraft();
  const sources = new Map<number, Port>();
  const targets = new Map<number, Port>();
  groups.all.forEach(({ kind, title, ends }, group) => {
    if (kind === 'outside') {
      addOutside(draft, groups, ends, sources, 'source');
      addOutside(draft, groups, ends, targets, 'target');
      return;
    }
    const lines = linesOf(groups, ends);
    const box = draft.add({ kind, title, lines, group, ...kind === 'entry' ? { side: 'first' } : {} });
    lines.forEach(({ kind: lineKind, ends: [end] }, line) => {
      if (lineKind === 'end') {
        sources.set(end, { box, line });
        targets.set(end, { box, line });
      }
    });
  });
  view.edges.forEach(({ source, target, undeclared }, edge) => {
    draft.connect(sources.get(source)!, targets.get(target)!, edge, undeclared !== undefined);
  });
  return draft.layered((link: Link) => mergedTraffic(link.edges.map((edge) => view.edges[edge].traffic)));
}

function addOutside(draft: SceneDraft, { view }: Groups, ends: readonly number[], ports: Map<number, Port>, role: 'source' | 'target'): void {
  const used = ends.filter((end) => view.edges.some((edge) => edge[role] === end));
  if (used.length > 0) {
    const lines = used.map((end): Line => ({ kind: 'end', text: view.ends[end].label, ends: [end] }));
    const isSource = role === 'source';
    const box = draft.add({ kind: 'outside', title: isSource ? 'From outside' : 'To outside', lines, side: isSource ? 'first' : 'last' });
    used.forEach((end, line) => ports.set(end, { box, line }));
  }
}

function linesOf({ view }: Groups, ends: readonly number[]): Line[] {
  const byNamespace = new Map<string | undefined, number[]>();
  for (const end of ends) {
    const { namespace } = view.ends[end];
    byNamespace.set(namespace, [...byNamespace.get(namespace) ?? [], end]);
  }
  return [...byNamespace].sort(([one = ''], [other = '']) => one < other ? -1 : 1).flatMap(([namespace, own]): Line[] => [
    ...namespace === undefined ? [] : [{ kind: 'heading' as const, text: namespace, ends: own }],
    ...own.map((end): Line => ({ kind: 'end', text: view.ends[end].label, ends: [end] })),
  ]);
}
