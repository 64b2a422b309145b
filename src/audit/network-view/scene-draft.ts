import { bundled } from './bundles';
import { layered } from './layered-layout';
import { ringed } from './ring-layout';
import { BOX_END, BoxDraft, LINE_HEIGHT, Link, NOTED_HEIGHT, Placement, Port, Scene, SizedBox, TITLE_HEIGHT } from './scene';
import { fitted, textWidth } from './text-width';
import { mergedTraffic } from './traffic-text';
import { tagsOf } from './wire-tags';

/** Titles are bold: they take as much room as larger letters do. */
const TITLE_SIZE = 15;
const NARROWEST = 130;
const WIDEST = 250;
const WIDEST_IN_RING = 184;
const PADDING = 22;
const INDENT = 10;

/** A link that is not yet complete. */
type Growing = { -readonly [name in keyof Link]: Link[name] } & { readonly edges: number[] };

/** Boxes and links as they are found, and the picture that they make. */
export class SceneDraft {
  private readonly boxes: BoxDraft[] = [];
  private readonly links = new Map<string, Growing>();

  /** The place of the box. */
  public add(box: BoxDraft): number {
    return this.boxes.push(box) - 1;
  }

  /** Connections between the same ports are one link. */
  public connect(from: Port, to: Port, edge: number, undeclared: boolean): void {
    const link = this.link(from, to);
    link.edges.push(edge);
    link.undeclared ||= undeclared;
  }

  /** What gets from port to port, whatever connections are listed. */
  public tell(from: Port, to: Port, traffic: string, gap?: string): void {
    const link = this.link(from, to);
    link.traffic = link.traffic === undefined ? traffic : mergedTraffic([link.traffic, traffic]);
    if (gap !== undefined) {
      link.gap = link.gap === undefined ? gap : mergedTraffic([link.gap, gap]);
      link.undeclared = true;
    }
  }

  /** From left to right in the direction of traffic; texts for links are those of their connections. */
  public layered(trafficOf: (link: Link) => string): Scene {
    return this.scene(layered, this.boxes.map((box) => sized(box, WIDEST)), trafficOf);
  }

  /** Around an empty middle that the links cross. */
  public ringed(trafficOf: (link: Link) => string): Scene {
    const boxes = this.boxes.map((box) => sized(box, WIDEST_IN_RING));
    const width = Math.max(...boxes.map((box) => box.width));
    const height = Math.max(...boxes.map((box) => box.height));
    return this.scene(ringed, boxes.map((box) => ({ ...box, width, height })), trafficOf);
  }

  /** How many boxes and links there are so far. */
  public get size(): { readonly boxes: number; readonly links: number } {
    return { boxes: this.boxes.length, links: this.links.size };
  }

  private link(from: Port, to: Port): Growing {
    const key = [from.box, from.line, to.box, to.line].join();
    const link = this.links.get(key) ?? { from, to, edges: [], undeclared: false };
    this.links.set(key, link);
    return link;
  }

  private scene(
    layout: (boxes: readonly SizedBox[], links: readonly Link[]) => Placement, drafts: readonly SizedBox[], trafficOf: (link: Link) => string,
  ): Scene {
    const links = bundled(drafts, [...this.links.values()], trafficOf);
    const { corners, curves } = layout(drafts, links);
    const boxes = drafts.map((box, place) => ({ ...box, ...corners[place] }));
    const wires = links.map((link, place) => ({ ...link, curve: curves[place].map(Math.round) }));
    const reached = wires.flatMap(({ curve }) => [
      { x: Math.max(...curve.filter((_, index) => index % 2 === 0)), y: Math.max(...curve.filter((_, index) => index % 2 === 1)) },
    ]);
    const edgeOf = (ends: readonly number[]) => Math.ceil(Math.max(0, ...ends)) + PADDING;
    return {
      width: edgeOf([...boxes.map(({ x, width }) => x + width), ...reached.map(({ x }) => x)]),
      height: edgeOf([...boxes.map(({ y, height }) => y + height), ...reached.map(({ y }) => y)]),
      boxes,
      wires,
      tags: tagsOf(boxes, wires, trafficOf),
    };
  }
}

/** Texts are shortened to what the widest box has room for. */
function sized(box: BoxDraft, widest: number): SizedBox {
  const room = widest - PADDING;
  const title = fitted(box.title, TITLE_SIZE, room);
  const note = box.note === undefined ? {} : { note: fitted(box.note, 12, room) };
  const lines = box.lines.map((line) => ({ ...line, text: fitted(line.text, 12, room - INDENT) }));
  const widths = [textWidth(title, TITLE_SIZE), textWidth(note.note ?? '', 12), ...lines.map(({ text }) => textWidth(text, 12) + INDENT)];
  return {
    ...box,
    title,
    ...note,
    lines,
    width: Math.min(widest, Math.max(NARROWEST, ...widths.map((width) => width + PADDING))),
    height: (box.note === undefined ? TITLE_HEIGHT : NOTED_HEIGHT) + (lines.length === 0 ? 0 : lines.length * LINE_HEIGHT + BOX_END),
  };
}
