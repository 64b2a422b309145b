import { compareCodeUnits } from '../../src/manifest';

test('texts are ordered by code units, an absent one as an empty one', () => {
  expect(['b', 'a', 'B', 'ä', 'a'].sort(compareCodeUnits)).toEqual(['B', 'a', 'a', 'b', 'ä']);
  expect(compareCodeUnits(undefined, 'a')).toBe(-1);
  expect(compareCodeUnits('', undefined)).toBe(0);
});
