import fc from 'fast-check';
import { parsePath, showPath, valueAt } from '../../src/manifest';

test.each([
  [['spec', 'containers', 0, 'image'], 'spec.containers[0].image'],
  [['metadata', 'annotations', 'example.com/team'], 'metadata.annotations["example.com/team"]'],
  [['data', 'a"b'], 'data["a\\"b"]'],
  [['data', '0'], 'data["0"]'],
  [[0, 'a-b'], '[0].a-b'],
  [[], ''],
])('%j is written %s and read back', (keys, path) => {
  expect(showPath(keys)).toBe(path);
  expect(parsePath(path)).toEqual(keys);
});

test('any keys come back', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.nat())), (keys) => {
    expect(parsePath(showPath(keys))).toEqual(keys);
  }));
});

test('a value is found by its keys, and what a value inherits is not', () => {
  const value = { a: [{ b: 1 }], c: null };
  expect(valueAt(value, ['a', 0, 'b'])).toBe(1);
  expect(valueAt(value, [])).toBe(value);
  expect(valueAt(value, ['a', 1, 'b'])).toBeUndefined();
  expect(valueAt(value, ['c', 'd'])).toBeUndefined();
  expect(valueAt(value, ['constructor'])).toBeUndefined();
  expect(valueAt('text', ['length'])).toBeUndefined();
});
