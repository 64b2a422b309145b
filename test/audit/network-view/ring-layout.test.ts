import { ringed } from '../../../src/audit/network-view/ring-layout';
import { ringOrder } from '../../../src/audit/network-view/ring-order';
import { Link, SizedBox } from '../../../src/audit/network-view/scene';

const SIZE = { width: 180, height: 44 };

function linkOf(from: number, to: number): Link {
  return { from: { box: from }, to: { box: to }, edges: [0], undeclared: false };
}

function boxesOf(count: number): SizedBox[] {
  return Array.from({ length: count }, (_, index) => ({ kind: 'tenant', title: `${index}`, lines: [], ...SIZE }));
}

describe('ring layout', () => {
  test.each([13, 30, 50])('%i boxes do not overlap, and links stay within the ring', (count) => {
    const links = Array.from({ length: count * 2 }, (_, index) => linkOf(index % count, (index * 7 + 1) % count))
      .filter(({ from, to }) => from.box !== to.box);
    const { corners, curves } = ringed(boxesOf(count), links);
    for (const [one, first] of corners.entries()) {
      for (const second of corners.slice(one + 1)) {
        expect(Math.abs(first.x - second.x) >= SIZE.width || Math.abs(first.y - second.y) >= SIZE.height).toBe(true);
      }
    }
    const right = Math.max(...corners.map(({ x }) => x)) + SIZE.width;
    const bottom = Math.max(...corners.map(({ y }) => y)) + SIZE.height;
    for (const curve of curves) {
      expect(Math.min(...curve)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...curve.filter((_, index) => index % 2 === 0))).toBeLessThanOrEqual(right);
      expect(Math.max(...curve.filter((_, index) => index % 2 === 1))).toBeLessThanOrEqual(bottom);
    }
  });

  test('what is no tenant stands at the top and at the bottom', () => {
    const boxes: SizedBox[] = [...boxesOf(20), { kind: 'entry', title: 'Entry', lines: [], ...SIZE }, { kind: 'platform', title: 'Platform', lines: [], ...SIZE }];
    const { corners } = ringed(boxes, [linkOf(20, 3), linkOf(3, 21)]);
    const down = corners.map(({ y }) => y);
    expect(corners[20].y).toBe(Math.min(...down));
    expect(corners[21].y).toBe(Math.max(...down));
  });

  test('linked boxes are neighbours', () => {
    const order = ringOrder([0, 1, 2, 3, 4, 5, 6, 7], [linkOf(0, 7), linkOf(3, 5), linkOf(5, 3), linkOf(6, 1)]);
    for (const [one, other] of [[0, 7], [3, 5], [6, 1]]) {
      const distance = Math.abs(order.indexOf(one) - order.indexOf(other));
      expect(Math.min(distance, order.length - distance)).toBe(1);
    }
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
