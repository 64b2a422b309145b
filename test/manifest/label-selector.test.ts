import * as fc from 'fast-check';
import { LabelSelector, matchesSelector } from '../../src/manifest';

const LABELS = { app: 'web', tier: 'front' };
const where = (key: string, operator: string, ...values: string[]): LabelSelector => ({ matchExpressions: [{ key, operator, values }] });

test.each<[string, LabelSelector | undefined | null, boolean]>([
  ['an empty selector', {}, true],
  ['empty requirements', { matchLabels: {}, matchExpressions: [] }, true],
  ['null requirements', { matchLabels: null, matchExpressions: null }, true],
  ['no selector', undefined, false],
  ['a null selector', null, false],
  ['an equal label', { matchLabels: { app: 'web' } }, true],
  ['two equal labels', { matchLabels: { app: 'web', tier: 'front' } }, true],
  ['one label of two', { matchLabels: { app: 'web', tier: 'back' } }, false],
  ['a missing label', { matchLabels: { zone: 'a' } }, false],
  ['In, one of several', where('app', 'In', 'db', 'web'), true],
  ['In, another', where('app', 'In', 'db'), false],
  ['In, absent', where('zone', 'In', 'a'), false],
  ['NotIn, another', where('app', 'NotIn', 'db'), true],
  ['NotIn, the same', where('app', 'NotIn', 'db', 'web'), false],
  ['NotIn, absent', where('zone', 'NotIn', 'a'), true],
  ['Exists', where('app', 'Exists'), true],
  ['Exists, absent', where('zone', 'Exists'), false],
  ['Exists of a name that every object inherits', where('toString', 'Exists'), false],
  ['DoesNotExist', where('app', 'DoesNotExist'), false],
  ['DoesNotExist, absent', where('zone', 'DoesNotExist'), true],
  ['an unknown operator', where('app', 'Gt', '1'), false],
  ['labels and expressions that disagree', { matchLabels: { app: 'web' }, ...where('tier', 'NotIn', 'front') }, false],
])('%s', (_title, selector, matches) => {
  expect(matchesSelector(selector, LABELS)).toBe(matches);
});

test('objects without labels are matched by what asks for no label', () => {
  expect(matchesSelector({}, undefined)).toBe(true);
  expect(matchesSelector(where('app', 'DoesNotExist'), null)).toBe(true);
  expect(matchesSelector({ matchLabels: { app: 'web' } }, undefined)).toBe(false);
});

describe('for any labels', () => {
  const key = fc.constantFrom('a', 'b', 'c');
  const value = fc.constantFrom('', '1', '2', '3');
  const labels = fc.dictionary(key, value);

  test('an object matches its own labels, and In and NotIn are opposites', () => {
    fc.assert(fc.property(labels, key, fc.array(value), (map, name, values) => {
      expect(matchesSelector({ matchLabels: map }, map)).toBe(true);
      expect(matchesSelector(where(name, 'In', ...values), map)).toBe(!matchesSelector(where(name, 'NotIn', ...values), map));
      expect(matchesSelector(where(name, 'Exists'), map)).toBe(!matchesSelector(where(name, 'DoesNotExist'), map));
    }));
  });

  test('matchLabels is In with one value, and requirements narrow each other', () => {
    fc.assert(fc.property(labels, labels, labels, (object, first, second) => {
      const asExpressions = Object.entries(first).map(([name, text]) => ({ key: name, operator: 'In', values: [text] }));
      expect(matchesSelector({ matchExpressions: asExpressions }, object)).toBe(matchesSelector({ matchLabels: first }, object));
      expect(matchesSelector({ matchLabels: second, matchExpressions: asExpressions }, object))
        .toBe(matchesSelector({ matchLabels: first }, object) && matchesSelector({ matchLabels: second }, object));
    }));
  });
});
