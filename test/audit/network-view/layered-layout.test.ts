import * as fc from 'fast-check';
import { layered } from '../../../src/audit/network-view/layered-layout';
import { Link, SizedBox } from '../../../src/audit/network-view/scene';

const SIZE = { width: 150, height: 74 };

function boxOf(title: string, more: Partial<SizedBox> = {}): SizedBox {
  const lines = ['one', 'two'].map((text, end) => ({ kind: 'end' as const, text, ends: [end] }));
  return { kind: 'tenant', title, lines, ...SIZE, ...more };
}

function linkOf(from: number, to: number, line?: number): Link {
  return { from: { box: from, ...line === undefined ? {} : { line } }, to: { box: to, line: 1 }, edges: [0], undeclared: false };
}

/** The points of a course that a curve passes, without what only bends it. */
function passed(curve: readonly number[]): [number, number][] {
  return curve.flatMap((x, index) => index % 6 === 0 ? [[x, curve[index + 1]] as [number, number]] : []);
}

const graphs = fc.integer({ min: 1, max: 12 }).chain((boxes) => fc.record({
  boxes: fc.constant(boxes),
  links: fc.uniqueArray(fc.record({
    from: fc.nat({ max: boxes - 1 }), to: fc.nat({ max: boxes - 1 }), line: fc.constantFrom(0, undefined),
  }), { maxLength: 30, selector: ({ from, to, line }) => `${from} ${to} ${line}` }),
}));

describe('layered layout', () => {
  test('traffic leads from left to right', () => {
    const { corners } = layered([boxOf('c'), boxOf('b'), boxOf('a')], [linkOf(2, 1), linkOf(1, 0), linkOf(2, 0)]);
    expect(corners[2].x).toBeLessThan(corners[1].x);
    expect(corners[1].x).toBeLessThan(corners[0].x);
  });

  test('what comes from outside stands first, and what leads outside last', () => {
    const boxes = [boxOf('to', { kind: 'outside', side: 'last' }), boxOf('a'), boxOf('b'), boxOf('from', { kind: 'outside', side: 'first' })];
    const { corners } = layered(boxes, [linkOf(1, 2), linkOf(1, 0), linkOf(3, 2)]);
    const across = [3, 1, 2, 0].map((box) => corners[box].x);
    expect(across).toEqual([...across].sort((one, other) => one - other));
    expect(new Set(across).size).toBe(4);
  });

  test('boxes never overlap, and links begin and end at theirs', () => {
    fc.assert(fc.property(graphs, ({ boxes: count, links: drafts }) => {
      const boxes = Array.from({ length: count }, (_, index) => boxOf(`${index}`));
      const links = drafts.map(({ from, to, line }) => linkOf(from, to, line));
      const { corners, curves } = layered(boxes, links);
      for (const [one, first] of corners.entries()) {
        for (const second of corners.slice(one + 1)) {
          const isApart = Math.abs(first.x - second.x) >= SIZE.width || Math.abs(first.y - second.y) >= SIZE.height;
          expect(isApart).toBe(true);
        }
      }
      for (const [index, curve] of curves.entries()) {
        const points = passed(curve);
        for (const [[x, y], box] of [[points[0], links[index].from.box], [points[points.length - 1], links[index].to.box]] as const) {
          expect([corners[box].x, corners[box].x + SIZE.width]).toContainEqual(x);
          expect(y).toBeGreaterThanOrEqual(corners[box].y);
          expect(y).toBeLessThanOrEqual(corners[box].y + SIZE.height);
        }
      }
    }));
  });

  test('links pass columns between boxes', () => {
    fc.assert(fc.property(graphs, ({ boxes: count, links: drafts }) => {
      const boxes = Array.from({ length: count }, (_, index) => boxOf(`${index}`));
      const { corners, curves } = layered(boxes, drafts.map(({ from, to, line }) => linkOf(from, to, line)));
      for (const curve of curves) {
        const points = passed(curve);
        for (const [x, y] of points.slice(1, -1)) {
          const hidden = corners.filter((corner) => x >= corner.x && x <= corner.x + SIZE.width && y > corner.y && y < corner.y + SIZE.height);
          expect(hidden).toEqual([]);
        }
      }
    }));
  });

  test('boxes without links stand below the links that pass lowest', () => {
    const links = [[4, 2], [3, 2], [2, 4], [7, 3], [2, 3], [2, 7]].map(([from, to]) => linkOf(from, to, 0));
    const { corners, curves } = layered(Array.from({ length: 8 }, (_, index) => boxOf(`${index}`)), links);
    const lowest = Math.max(...curves.flatMap((curve) => passed(curve).map(([, y]) => y)));
    [0, 1, 5, 6].forEach((box) => expect(corners[box].y).toBeGreaterThan(lowest));
  });

  test('the same boxes have the same places every time', () => {
    const boxes = ['a', 'b', 'c', 'd'].map((title) => boxOf(title));
    const links = [linkOf(0, 1), linkOf(1, 2), linkOf(2, 0), linkOf(3, 1)];
    expect(layered(boxes, links)).toEqual(layered(boxes, links));
  });
});
