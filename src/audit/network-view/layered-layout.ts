import { columnsOf } from './ranks';
import { Corner, Link, Placement, SizedBox, TITLE_HEIGHT, lineMiddle } from './scene';
import { Item, Join, stack } from './stacks';

const MARGIN = 24;
/** Links of a way that passes a column stand so far apart. */
const LANE = 7;
const MOST_LANES = 5;
const NARROWEST_GUTTER = 76;
const WIDEST_GUTTER = 200;
/** While links are few, their texts need room. */
const FEW = 24;
const FEW_GUTTER = 140;
const FEW_ARC = 34;
/** How far an arc within a column reaches at least. */
const ARC = 26;
/** Arcs within a column meet boxes beside the links to other columns. */
const ASIDE = 5;
/** Gutters are narrower where columns would not fit a screen otherwise. */
const SCREEN = 1180;
/** Boxes without links stand in rows below the others. */
const ROW_WIDTH = 1150;
const ROW_GAP = 72;

/** Where a column stands. */
interface Span {
  readonly x: number;
  readonly width: number;
}

/** Where a link meets an item. */
interface Stop {
  readonly column: number;
  readonly item: Item;
  offset: number;
  /** Whether the offset is to be spread over the side of its box. */
  readonly isLoose: boolean;
}

/** Boxes in columns, traffic from left to right where it can; links pass columns between boxes, never behind them. */
export function layered(boxes: readonly SizedBox[], links: readonly Link[]): Placement {
  const columnOf = columnsOf(boxes, links);
  const columns: Item[][] = Array.from({ length: Math.max(0, ...columnOf.map((column) => (column ?? -1) + 1)) }, () => []);
  const items: Item[] = boxes.map(({ height }, box) => {
    const item = { height, y: 0 };
    columns[columnOf[box] ?? -1]?.push(item);
    return item;
  });
  const ways = new Map<string, { readonly items: Item[]; links: number }>();
  const chains = links.map((link) => chainOf(link, boxes, items, columnOf, columns, ways));
  const joins = chains.flatMap((chain) => chain.slice(1).map((right, index) => joinOf(chain[index], right)))
    .filter(({ left, right }) => left !== right);
  stack(columns, joins.filter((_, index) => index < 4000));
  spread(chains);
  const bottom = Math.max(0, ...columns.flat().map(({ y, height }) => Math.ceil(y + height) + MARGIN * 2));
  const corners = cornersOf(boxes, items, columnOf, chains, bottom);
  const rights = boxes.map(({ width }, box) => corners.boxes[box].x + (corners.boxes[box].width ?? width));
  const course = { columns: corners.columns, rights, narrowest: links.length <= FEW ? FEW_ARC : ARC };
  return { corners: corners.boxes, curves: chains.map((chain, index) => curveOf(chain, links[index], columnOf, course)) };
}

/** The stops of a link from left to right, whatever its direction; both in one column where it begins and ends there. */
function chainOf(
  { from, to }: Link, boxes: readonly SizedBox[], items: readonly Item[], columnOf: readonly (number | undefined)[],
  columns: readonly Item[][], ways: Map<string, { readonly items: Item[]; links: number }>,
): Stop[] {
  const stops = [from, to].map(({ box, line }): Stop => ({
    column: columnOf[box] ?? -1,
    item: items[box],
    offset: line !== undefined ? lineMiddle(boxes[box], line) : boxes[box].lines.length > 0 ? TITLE_HEIGHT / 2 : boxes[box].height / 2,
    isLoose: line === undefined && boxes[box].lines.length === 0,
  }));
  const [left, right] = stops[0].column <= stops[1].column ? stops : [stops[1], stops[0]];
  const between = Math.max(0, right.column - left.column - 1);
  if (between === 0) {
    return [left, right];
  }
  const key = `${from.box} ${to.box}`;
  const way = ways.get(key) ?? { items: [], links: 0 };
  ways.set(key, way);
  if (way.links === 0) {
    for (let column = left.column + 1; column < right.column; column++) {
      const item = { height: LANE, y: 0 };
      way.items.push(item);
      columns[column].push(item);
    }
  }
  const lane = way.links++ % MOST_LANES;
  const passing = way.items.map((item, index): Stop => ({ column: left.column + 1 + index, item, offset: lane * LANE, isLoose: false }));
  return [left, ...passing, right];
}

function joinOf(left: Stop, right: Stop): Join {
  return left.column === right.column ? { left: left.item, leftOffset: 0, right: left.item, rightOffset: 0 }
    : { left: left.item, leftOffset: left.offset, right: right.item, rightOffset: right.offset };
}

/** Links that meet a box as a whole share its side, in the order of where they come from. */
function spread(chains: readonly (readonly Stop[])[]): void {
  const sides = new Map<Item, { left: { stop: Stop; y: number }[]; right: { stop: Stop; y: number }[] }>();
  for (const chain of chains) {
    const isArc = chain[0].column === chain[chain.length - 1].column;
    for (const [stop, next, side] of [[chain[0], chain[1], 'right'], [chain[chain.length - 1], chain[chain.length - 2], isArc ? 'right' : 'left']] as const) {
      if (stop.isLoose) {
        const known = sides.get(stop.item) ?? { left: [], right: [] };
        sides.set(stop.item, known);
        known[side].push({ stop, y: next.item.y + next.offset });
      }
    }
  }
  for (const [{ height }, { left, right }] of sides) {
    for (const side of [left, right]) {
      side.sort((one, other) => one.y - other.y).forEach(({ stop }, index) => stop.offset = (index + 1) * height / (side.length + 1));
    }
  }
}

function cornersOf(
  boxes: readonly SizedBox[], items: readonly Item[], columnOf: readonly (number | undefined)[], chains: readonly (readonly Stop[])[],
  bottom: number,
) {
  const count = Math.max(0, ...columnOf.map((column) => (column ?? -1) + 1));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...boxes.map((box, place) => columnOf[place] === column ? box.width : 0)));
  const gutters = widths.map((_, column) => {
    const crossing = chains.filter(([first, ...others]) => {
      const last = others[others.length - 1].column;
      return first.column <= column && last > column || first.column === column && last === column;
    }).length;
    return Math.min(WIDEST_GUTTER, (chains.length <= FEW ? FEW_GUTTER : NARROWEST_GUTTER) + 4 * crossing);
  });
  const room = (SCREEN - widths.reduce((sum, width) => sum + width, 0)) / Math.max(1, count - 1);
  const columns: Span[] = [];
  let x = MARGIN;
  for (const [column, width] of widths.entries()) {
    columns.push({ x, width });
    x += width + Math.round(Math.max(NARROWEST_GUTTER, Math.min(gutters[column], room)));
  }
  let [rowX, rowY, rowHeight] = [MARGIN, bottom === 0 ? MARGIN : bottom, 0];
  const corners = boxes.map(({ width, height }, box): Corner => {
    const column = columnOf[box];
    if (column !== undefined) {
      return { x: columns[column].x, y: Math.round(items[box].y + MARGIN), width: columns[column].width };
    }
    if (rowX > MARGIN && rowX + width > ROW_WIDTH) {
      [rowX, rowY, rowHeight] = [MARGIN, rowY + rowHeight + MARGIN, 0];
    }
    const corner = { x: rowX, y: rowY };
    [rowX, rowHeight] = [rowX + width + ROW_GAP, Math.max(rowHeight, height)];
    items[box].y = corner.y - MARGIN;
    return corner;
  });
  return { boxes: corners, columns };
}

/** Curves between columns, straight through the columns that are passed. */
function curveOf(
  chain: readonly Stop[], { from }: Link, columnOf: readonly (number | undefined)[],
  { columns, rights, narrowest }: { readonly columns: readonly Span[]; readonly rights: readonly number[]; readonly narrowest: number },
): number[] {
  const yOf = ({ item, offset }: Stop) => item.y + offset + MARGIN;
  const rightOf = ({ column }: Stop) => columns[column].x + columns[column].width;
  const [first, last] = [chain[0], chain[chain.length - 1]];
  if (first.column === last.column) {
    const aside = yOf(first) <= yOf(last) ? ASIDE : -ASIDE;
    const [start, end] = [yOf(first) + aside, yOf(last) - aside];
    const bulge = narrowest + Math.min(34, Math.abs(end - start) / 5);
    const x = rights[from.box];
    return [x, start, x + bulge, start, x + bulge, end, x, end];
  }
  const points: number[][] = [[rightOf(first), yOf(first)]];
  for (const stop of chain.slice(1)) {
    const [x, y] = points[points.length - 1];
    const [nextX, nextY] = [columns[stop.column].x, yOf(stop)];
    const bend = (nextX - x) / 2;
    points.push([x + bend, y], [nextX - bend, nextY], [nextX, nextY]);
    if (stop !== last) {
      points.push([nextX, nextY], [rightOf(stop), nextY], [rightOf(stop), nextY]);
    }
  }
  return ((columnOf[from.box] ?? 0) === first.column ? points : points.reverse()).flat();
}
