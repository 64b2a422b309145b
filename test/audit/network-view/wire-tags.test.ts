import { Box, Wire } from '../../../src/audit/network-view/scene';
import { tagsOf } from '../../../src/audit/network-view/wire-tags';

const PORT = { box: 0 };

function wire(y: number, undeclared: boolean): Wire {
  return { from: PORT, to: PORT, edges: [], undeclared, curve: [0, y, 100, y, 200, y, 300, y] };
}

test('texts of wires that are near each other stand apart', () => {
  const tags = tagsOf([], [wire(100, true), wire(104, true), wire(96, true)], () => 'TCP 80');
  expect(tags.map(({ text }) => text)).toEqual(['✗ 1', '✗ 2', '✗ 3']);
  for (const [index, one] of tags.entries()) {
    for (const other of tags.slice(index + 1)) {
      expect(Math.abs(one.x - other.x) >= (one.width + other.width) / 2 || Math.abs(one.y - other.y) >= 16).toBe(true);
    }
  }
});

test('texts do not cover boxes', () => {
  const box: Box = { kind: 'tenant', title: 'shop', lines: [], x: 100, y: 80, width: 90, height: 44 };
  const [{ x, width }] = tagsOf([box], [wire(100, true)], () => '');
  expect(x + width / 2 <= 100 || x - width / 2 >= 190).toBe(true);
});

test('ports are told while wires are few, and where they hide no other wire', () => {
  expect(tagsOf([], [wire(100, false)], () => 'TCP 80').map(({ text }) => text)).toEqual(['TCP 80']);
  expect(tagsOf([], [wire(100, false), wire(100, false)], () => 'TCP 80')).toEqual([]);
  expect(tagsOf([], Array.from({ length: 25 }, (_, index) => wire(40 * index, false)), () => 'TCP 80')).toEqual([]);
});
