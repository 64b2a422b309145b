import { BoxDraft, Link } from './scene';

/** More columns than this do not fit a screen: neighbouring ranks share one. */
const MOST_COLUMNS = 6;

/** The column of each box, so that most traffic goes from left to right. None for a box without links to others. */
export function columnsOf(boxes: readonly BoxDraft[], links: readonly Link[]): (number | undefined)[] {
  const weights = boxes.map(() => new Map<number, number>());
  for (const { from, to, edges } of links) {
    if (from.box !== to.box) {
      weights[from.box].set(to.box, (weights[from.box].get(to.box) ?? 0) + edges.length);
    }
  }
  const linked = new Set(weights.flatMap((targets, box) => [...targets.keys()].flatMap((target) => [box, target])));
  const order = inOrderOfTraffic([...linked].sort((one, other) => one - other), weights, boxes);
  const place = new Map(order.map((box, index) => [box, index]));
  const forward = (box: number) => [...weights[box].keys()].filter((target) => place.get(target)! > place.get(box)!);
  const ranks = new Map(order.map((box) => [box, 0]));
  for (const box of order) {
    forward(box).forEach((target) => ranks.set(target, Math.max(ranks.get(target)!, ranks.get(box)! + 1)));
  }
  const reached = new Set(order.flatMap(forward));
  for (const box of [...order].reverse()) {
    const next = forward(box).map((target) => ranks.get(target)!);
    if (!reached.has(box) && boxes[box].side !== 'first' && next.length > 0) {
      ranks.set(box, Math.min(...next) - 1);
    }
  }
  return inColumns(boxes, ranks);
}

/** Boxes that stand first or last have columns of their own; workloads of the platform that reach nobody stand with the last. */
function inColumns(boxes: readonly BoxDraft[], ranks: ReadonlyMap<number, number>): (number | undefined)[] {
  const end = Math.max(0, ...ranks.values());
  const sideOf = (box: number) => boxes[box].side ?? (boxes[box].kind === 'platform' && ranks.get(box) === end ? 'last' : 'middle');
  const linked = [...ranks.keys()];
  const used = [...new Set(linked.filter((box) => sideOf(box) === 'middle').map((box) => ranks.get(box)!))].sort((one, other) => one - other);
  const start = linked.some((box) => sideOf(box) === 'first') ? 1 : 0;
  const columns = Math.min(used.length, MOST_COLUMNS - start - 1);
  return boxes.map((_, box) => {
    const side = sideOf(box);
    return !ranks.has(box) ? undefined : side === 'first' ? 0 : side === 'last' ? start + columns
      : start + Math.floor(used.indexOf(ranks.get(box)!) * columns / used.length);
  });
}

/** Eades, Lin and Smyth: few connections point back. */
function inOrderOfTraffic(linked: readonly number[], weights: readonly ReadonlyMap<number, number>[], boxes: readonly BoxDraft[]): number[] {
  const left = new Set(linked);
  const first: number[] = [];
  const last: number[] = [];
  const take = (box: number, list: 'first' | 'last') => {
    left.delete(box);
    if (list === 'first') {
      first.push(box);
    } else {
      last.unshift(box);
    }
  };
  linked.filter((box) => boxes[box].side === 'first').forEach((box) => take(box, 'first'));
  linked.filter((box) => boxes[box].side === 'last').forEach((box) => take(box, 'last'));
  while (left.size > 0) {
    const out = new Map<number, number>();
    const into = new Map<number, number>();
    for (const box of left) {
      for (const [target, weight] of weights[box]) {
        if (left.has(target)) {
          out.set(box, (out.get(box) ?? 0) + weight);
          into.set(target, (into.get(target) ?? 0) + weight);
        }
      }
    }
    const boxesLeft = [...left];
    const sink = boxesLeft.find((box) => !out.has(box) && into.has(box));
    const source = boxesLeft.find((box) => !into.has(box));
    if (source !== undefined) {
      take(source, 'first');
    } else if (sink !== undefined) {
      take(sink, 'last');
    } else {
      const gain = (box: number) => (out.get(box) ?? 0) - (into.get(box) ?? 0);
      take(boxesLeft.reduce((best, box) => gain(box) > gain(best) ? box : best), 'first');
    }
  }
  return [...first, ...last];
}
