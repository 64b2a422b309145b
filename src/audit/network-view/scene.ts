/** A picture, measured and placed: what is drawn into an SVG, here or in a page. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly tags: readonly Tag[];
}

/** A box before it has a place. */
export interface BoxDraft {
  readonly kind: 'tenant' | 'namespace' | 'platform' | 'outside' | 'entry' | 'folded' | 'workload';
  readonly title: string;
  /** What stands below the title. */
  readonly note?: string;
  readonly lines: readonly Line[];
  /** The place of the workload that it is. */
  readonly end?: number;
  /** The place of the group that it shows. */
  readonly group?: number;
  /** The places of the groups that it stands for, where they are many. */
  readonly folded?: readonly number[];
  /** Whether it stands before or behind all others where boxes stand in the order of their traffic. */
  readonly side?: 'first' | 'last';
}

/** A line of a box. */
export interface Line {
  readonly kind: 'heading' | 'end' | 'more';
  readonly text: string;
  /** The places of the ends that it stands for. */
  readonly ends: readonly number[];
}

/** A box that knows how much room it needs. */
export interface SizedBox extends BoxDraft {
  readonly width: number;
  readonly height: number;
}

/** A box in its place. */
export interface Box extends SizedBox {
  readonly x: number;
  readonly y: number;
}

/** Where a connection touches a box: at one of its lines, or at the box as a whole, which stands for all lines. */
export interface Port {
  readonly box: number;
  readonly line?: number;
}

/** Connections that are drawn as one. */
export interface Link {
  readonly from: Port;
  readonly to: Port;
  /** The places of the connections. */
  readonly edges: readonly number[];
  readonly undeclared: boolean;
  /** All of its traffic, where the connections do not tell it: some are not listed, or are those of pods that may come. */
  readonly traffic?: string;
  /** What of it crosses tenants without an agreement of both, likewise. */
  readonly gap?: string;
}

/** A link with its course. */
export interface Wire extends Link {
  /** A point, and then three for each cubic Bézier curve: x and y in turn. */
  readonly curve: readonly number[];
}

/** A text on a wire. */
export interface Tag {
  readonly wire: number;
  readonly text: string;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Where a box begins, and how wide it is where the layout decides. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
}

/** Boxes and courses, as a layout gives them, in the order of what was to be laid out. */
export interface Placement {
  readonly corners: readonly Corner[];
  readonly curves: readonly (readonly number[])[];
}

/** Room for the title of a box, alone or with its note. */
export const TITLE_HEIGHT = 28;
export const NOTED_HEIGHT = 44;
export const LINE_HEIGHT = 20;
export const BOX_END = 6;

/** The middle of a line, from the top of its box. */
export function lineMiddle({ note }: BoxDraft, line: number): number {
  return (note === undefined ? TITLE_HEIGHT : NOTED_HEIGHT) + (line + 0.5) * LINE_HEIGHT;
}

/** The `d` of an SVG path. */
export function pathOf(curve: readonly number[]): string {
  return `M${curve.slice(0, 2).join(' ')}C${curve.slice(2).join(' ')}`;
}

/** Whether a link leads to or from what is no tenant: it stands back behind links between tenants. */
export function isShared({ from, to }: Link, boxes: readonly BoxDraft[]): boolean {
  return [from, to].some(({ box }) => ['platform', 'outside', 'entry'].includes(boxes[box].kind));
}
