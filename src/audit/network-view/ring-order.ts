import { Link } from './scene';

/** Exchanges that bring linked boxes nearer together are looked for so often. */
const ROUNDS = 6;

/** The boxes in an order around a ring in which those with links between them are near each other. */
export function ringOrder(boxes: readonly number[], links: readonly Link[]): number[] {
  const weights = new Map<number, Map<number, number>>(boxes.map((box) => [box, new Map()]));
  for (const { from, to } of links) {
    for (const [one, other] of [[from.box, to.box], [to.box, from.box]]) {
      if (weights.has(one) && weights.has(other)) {
        weights.get(one)!.set(other, (weights.get(one)!.get(other) ?? 0) + 1);
      }
    }
  }
  const order = chained(boxes, weights);
  const place = new Map(order.map((box, index) => [box, index]));
  const lengthAt = (box: number, index: number, except: number) => {
    let sum = 0;
    for (const [other, weight] of weights.get(box)!) {
      if (other !== except) {
        const distance = Math.abs(index - place.get(other)!);
        sum += weight * Math.min(distance, order.length - distance);
      }
    }
    return sum;
  };
  for (let round = 0; round < ROUNDS; round++) {
    let isBetter = false;
    for (let one = 0; one < order.length; one++) {
      for (let other = one + 1; other < order.length; other++) {
        const [first, second] = [order[one], order[other]];
        const before = lengthAt(first, one, second) + lengthAt(second, other, first);
        if (lengthAt(first, other, second) + lengthAt(second, one, first) < before) {
          [order[one], order[other]] = [second, first];
          place.set(first, other).set(second, one);
          isBetter = true;
        }
      }
    }
    if (!isBetter) {
      break;
    }
  }
  return order;
}

/** Each box after the one that it has most to do with. */
function chained(boxes: readonly number[], weights: ReadonlyMap<number, ReadonlyMap<number, number>>): number[] {
  const left = new Set(boxes);
  const order: number[] = [];
  const pull = new Map<number, number>();
  while (left.size > 0) {
    let best: number | undefined;
    for (const box of left) {
      if (best === undefined || (pull.get(box) ?? 0) > (pull.get(best) ?? 0)) {
        best = box;
      }
    }
    order.push(best!);
    left.delete(best!);
    for (const [box, known] of pull) {
      pull.set(box, known / 2);
    }
    for (const [other, weight] of weights.get(best!)!) {
      pull.set(other, (pull.get(other) ?? 0) + weight);
    }
  }
  return order;
}
