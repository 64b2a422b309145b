import { listOf } from '../../../src/rules/exposure/list-of';

test('what is no list has no items', () => {
  expect([undefined, 'abc', { length: 1 }, [1]].map(listOf)).toEqual([[], [], [], [1]]);
});
