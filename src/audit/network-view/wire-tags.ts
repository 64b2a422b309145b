import { Box, Link, Tag, Wire } from './scene';
import { fitted, textWidth } from './text-width';

/** More wires than this, and only those that matter have a text. */
const MOST_TOLD = 24;
const MOST_TOLD_ARCS = 8;
/** So much of a wire is to be seen beside its text. */
const LEAST_SEEN = 40;
/** The ports of a wire are left out where they would hide more points of others. */
const MOST_HIDDEN = 1;
const SIZE = 11;
const HEIGHT = 16;
const LONGEST = 150;
/** Where on a wire a text may stand: in the middle rather than at its ends. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];
/** The text of an arc within a column stands outside of it, and covers so much of it. */
const ARC_HOLD = 6;
const SAMPLES = Array.from({ length: 25 }, (_, index) => (index + 0.5) / 25);

/** The texts on wires: a number for each that crosses tenants undeclared, the ports of others while they are few. Texts never overlap. */
export function tagsOf(boxes: readonly Box[], wires: readonly Wire[], trafficOf: (link: Link) => string): Tag[] {
  const placed: Tag[] = [];
  const samples = wires.map(({ curve }) => SAMPLES.map((part) => pointAt(curve, part)));
  const place = (wire: number, text: string, mostHidden: number) => {
    const width = textWidth(text, SIZE) + 8;
    let best: { readonly tag: Tag; readonly hidden: number } | undefined;
    for (const part of PLACES) {
      const tag = { wire, text, width, ...tagMiddle(wires[wire], part, width) };
      const isFree = tag.x > width / 2 && tag.y > HEIGHT / 2
        && !placed.some((other) => overlap(tag, other.x - other.width / 2, other.y - HEIGHT / 2, other.width, HEIGHT))
        && !boxes.some((box) => overlap(tag, box.x - 2, box.y, box.width + 4, box.height));
      if (isFree) {
        const hidden = samples.reduce((sum, points, other) => other === wire ? sum : sum + pointsBelow(tag, points), 0);
        best = best === undefined || hidden < best.hidden ? { tag, hidden } : best;
      }
    }
    if (best !== undefined && best.hidden <= mostHidden) {
      placed.push(best.tag);
    }
  };
  undeclaredAmong(wires).forEach((wire, index) => place(wire, `✗ ${index + 1}`, Infinity));
  if (wires.length <= MOST_TOLD) {
    for (const [index, wire] of wires.entries()) {
      const text = fitted(trafficOf(wire), SIZE, LONGEST);
      const isTold = isArc(wire) ? wires.length <= MOST_TOLD_ARCS : spanOf(wire) > textWidth(text, SIZE) + LEAST_SEEN;
      if (isTold && !wire.undeclared) {
        place(index, text, MOST_HIDDEN);
      }
    }
  }
  return placed;
}

function tagMiddle(wire: Wire, part: number, width: number): { readonly x: number; readonly y: number } {
  const [x, y] = pointAt(wire.curve, part).map(Math.round);
  return { x: isArc(wire) ? x + Math.floor(width / 2) - ARC_HOLD : x, y };
}

function pointsBelow(tag: Tag, points: readonly (readonly number[])[]): number {
  return points.filter(([x, y]) => overlap(tag, x, y, 0, 0)).length;
}

/** The places of the wires that lists below a picture number from 1 on. */
export function undeclaredAmong(wires: readonly Link[]): number[] {
  return wires.flatMap(({ undeclared }, wire) => undeclared ? [wire] : []);
}

function spanOf({ curve }: Wire): number {
  return Math.hypot(curve[curve.length - 2] - curve[0], curve[curve.length - 1] - curve[1]);
}

function isArc({ curve }: Wire): boolean {
  return curve[0] === curve[curve.length - 2] && curve[2] > curve[0] && curve[2] === curve[4];
}

function overlap({ x, y, width }: Tag, otherX: number, otherY: number, otherWidth: number, otherHeight: number): boolean {
  return x - width / 2 < otherX + otherWidth + 2 && otherX < x + width / 2 + 2
    && y - HEIGHT / 2 < otherY + otherHeight + 2 && otherY < y + HEIGHT / 2 + 2;
}

/** A point of the course, its curves taken as equally long. */
function pointAt(curve: readonly number[], part: number): number[] {
  const count = (curve.length - 2) / 6;
  const index = Math.min(count - 1, Math.floor(part * count));
  const t = part * count - index;
  const at = (axis: number) => {
    const [a, b, c, d] = [0, 2, 4, 6].map((step) => curve[index * 6 + step + axis]);
    return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  };
  return [at(0), at(1)];
}
