import { ringOrder } from './ring-order';
import { Link, Placement, SizedBox } from './scene';

const MARGIN = 16;
const GAP = 10;
/** So many boxes stand in the row at the top and in the one at the bottom. */
const ROW = 4;
/** Between the rows and the columns at the sides. */
const CLEARANCE = 40;

type Side = 'top' | 'right' | 'bottom' | 'left';

const INWARD: { readonly [side in Side]: readonly [number, number] } = { top: [0, 1], right: [-1, 0], bottom: [0, -1], left: [1, 0] };

/** Boxes of one size around an empty middle, neighbours in traffic near each other. What belongs to no tenant stands at the top and the bottom. */
export function ringed(boxes: readonly SizedBox[], links: readonly Link[]): Placement {
  const { width, height } = boxes[0];
  const shared = boxes.map((_, box) => box).filter((box) => boxes[box].kind !== 'tenant');
  const tenants = ringOrder(boxes.map((_, box) => box).filter((box) => boxes[box].kind === 'tenant'), links);
  const above = shared.filter((box) => boxes[box].side === 'first' || boxes[box].kind === 'entry').slice(0, ROW);
  const below = shared.filter((box) => !above.includes(box));
  const tops = Math.max(0, ROW - above.length);
  const bottoms = Math.max(0, ROW - below.length);
  const sides = Math.max(0, tenants.length - tops - bottoms);
  const right = Math.ceil(sides / 2);
  const left = sides - right;
  const split = (list: readonly number[], middle: readonly number[]) => {
    const half = Math.floor(list.length / 2);
    return [...list.slice(0, half), ...middle, ...list.slice(half)];
  };
  const seats: { readonly [side in Side]: readonly number[] } = {
    top: split(tenants.slice(0, tops), above),
    right: tenants.slice(tops, tops + right),
    bottom: split(tenants.slice(tops + right, tops + right + bottoms).reverse(), below),
    left: tenants.slice(tenants.length - left).reverse(),
  };
  const tall = Math.max(right, left, 4) * (height + GAP);
  const row = Math.max(seats.top.length, seats.bottom.length, 3) * (width + GAP);
  const corners: { x: number; y: number }[] = [];
  const sideOf: Side[] = [];
  const seat = (side: Side, place: (index: number) => { x: number; y: number }) => seats[side].forEach((box, index) => {
    corners[box] = place(index);
    sideOf[box] = side;
  });
  const rowStart = (count: number) => MARGIN + width + CLEARANCE + (row - count * (width + GAP)) / 2;
  const columnStart = (count: number) => MARGIN + height + CLEARANCE + (tall - count * (height + GAP)) / 2;
  seat('top', (index) => ({ x: rowStart(seats.top.length) + index * (width + GAP), y: MARGIN }));
  seat('bottom', (index) => ({ x: rowStart(seats.bottom.length) + index * (width + GAP), y: MARGIN + height + 2 * CLEARANCE + tall }));
  seat('left', (index) => ({ x: MARGIN, y: columnStart(left) + index * (height + GAP) }));
  seat('right', (index) => ({ x: MARGIN + width + 2 * CLEARANCE + row, y: columnStart(right) + index * (height + GAP) }));
  const rounded = corners.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
  return { corners: rounded, curves: curvesOf(rounded, sideOf, links, { width, height }) };
}

/** Links leave and enter on the side towards the middle, each at a point of its own. */
function curvesOf(
  corners: readonly { x: number; y: number }[], sideOf: readonly Side[], links: readonly Link[], size: { width: number; height: number },
): number[][] {
  const middleOf = (box: number) => ({ x: corners[box].x + size.width / 2, y: corners[box].y + size.height / 2 });
  const ends: { link: number; isSource: boolean; box: number; other: number }[] = links.flatMap(({ from, to }, link) => [
    { link, isSource: true, box: from.box, other: to.box }, { link, isSource: false, box: to.box, other: from.box },
  ]);
  const points = links.map(() => ({ source: [0, 0], target: [0, 0] }));
  for (const [box, side] of sideOf.entries()) {
    const isLevel = side === 'top' || side === 'bottom';
    const own = ends.filter((end) => end.box === box);
    const along = ({ other }: { other: number }) => angleFrom(middleOf(box), middleOf(other), side);
    own.sort((one, other) => along(one) - along(other));
    own.forEach((end, index) => {
      const part = (index + 1) / (own.length + 1);
      const { x, y } = corners[box];
      const point = isLevel ? [x + part * size.width, side === 'top' ? y + size.height : y] : [side === 'left' ? x + size.width : x, y + part * size.height];
      points[end.link][end.isSource ? 'source' : 'target'] = point;
    });
  }
  return links.map(({ from, to }, link) => {
    const { source: [x, y], target: [endX, endY] } = points[link];
    const reach = 24 + Math.hypot(endX - x, endY - y) * 0.36;
    const [out, into] = [INWARD[sideOf[from.box]], INWARD[sideOf[to.box]]];
    return [x, y, x + out[0] * reach, y + out[1] * reach, endX + into[0] * reach, endY + into[1] * reach, endX, endY];
  });
}

/** Grows from top to bottom for boxes at the sides, from left to right for those in rows. */
function angleFrom(own: { x: number; y: number }, other: { x: number; y: number }, side: Side): number {
  const [inX, inY] = INWARD[side];
  const [dx, dy] = [other.x - own.x, other.y - own.y];
  const depth = dx * inX + dy * inY;
  const across = inX === 0 ? dx : dy;
  return Math.atan2(across, depth);
}
