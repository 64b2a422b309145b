import { Groups } from './groups';
import { overviewScene } from './overview-scene';
import { Box, Scene, Wire } from './scene';
import { tenantScene } from './tenant-scene';
import { isDns, mergedTraffic } from './traffic-text';
import { printable } from '../report/wording';

/** Texts that occur often, each once. */
class Texts {
  public readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  /** The place of a text; -1 for none. */
  public place(text: string | undefined): number {
    if (text === undefined || text === '') {
      return -1;
    }
    const known = this.places.get(text) ?? this.all.push(text) - 1;
    this.places.set(text, known);
    return known;
  }
}

/** What the script of the page reads: the view and its pictures, as JSON that cannot end the element it stands in. */
export function embeddedData(groups: Groups): string {
  const { view } = groups;
  const texts = new Texts();
  const edges = view.edges.map(({ source, target, traffic, undeclared, egress, ingress }) => (
    [source, target, texts.place(traffic), texts.place(undeclared), egress, ingress]
  ));
  const edgesOf: number[][] = groups.all.map(() => []);
  view.edges.forEach(({ source, target }, edge) => {
    for (const place of new Set([groups.placeOf(source), groups.placeOf(target)])) {
      edgesOf[place].push(edge);
    }
  });
  const drawn = (scene: Scene) => ({ ...scene, boxes: scene.boxes.map(boxData), wires: scene.wires.map((wire) => wireData(wire, groups, texts)) });
  const overview = drawn(overviewScene(groups));
  const scenes = groups.all.map(({ kind, ends }, place) => (
    (kind === 'tenant' || kind === 'platform') && ends.length > 0 ? drawn(tenantScene(groups, place, edgesOf[place])) : 0
  ));
  const data = {
    noun: groups.noun,
    groups: groups.all.map((group) => [group.kind, group.title, groups.countOf(group)]),
    ends: view.ends.map(({ id, origin }, end) => [id, groups.placeOf(end), origin ?? '']),
    rules: view.rules.map(({ text, origin }) => [text, origin ?? '']),
    edges,
    texts: texts.all,
    dns: texts.all.map((text) => isDns(text) ? 1 : 0),
    overview,
    scenes,
  };
  return JSON.stringify(data, (_, value: unknown) => typeof value === 'string' ? printable(value) : value).replace(/</g, '\\u003c');
}

function boxData({ lines, ...box }: Box) {
  return { ...box, lines: lines.map(({ kind, text, ends }) => kind === 'heading' ? [text] : [text, ends]) };
}

/** From box and line to box and line, the connections, the course, and what goes there; -1 where there is none. */
function wireData(wire: Wire, { view }: Groups, texts: Texts): unknown[] {
  const { from, to, edges, curve, undeclared } = wire;
  const traffic = wire.traffic ?? mergedTraffic(edges.map((edge) => view.edges[edge].traffic));
  const gap = !undeclared ? undefined : wire.gap ?? mergedTraffic(edges.flatMap((edge) => view.edges[edge].undeclared ?? []));
  return [from.box, from.line ?? -1, to.box, to.line ?? -1, edges, curve, texts.place(traffic), texts.place(gap)];
}
