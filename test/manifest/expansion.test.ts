import { expansionMistake, readYamlDocuments } from '../../src/manifest';

test('what a manifest can hold is no mistake', () => {
  expect(expansionMistake({ data: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 'x'])) }, 0)).toBeUndefined();
});

test('a few lines of aliases that make billions of values are', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`)].join('\n');
  expect(expansionMistake(readYamlDocuments(bomb), bomb.length)).toBe('The document holds more than 200000 values, as aliases can make it');
});

test('a long text may hold as many values as it has characters', () => {
  const values = Array.from({ length: 300_000 }, () => 1);
  expect(expansionMistake(values, 600_000)).toBeUndefined();
  expect(expansionMistake(values, 100)).toContain('more than 200000 values');
});

test('aliases that lead deeper than a reader goes are', () => {
  const chain = ['a0: &a0 [x]', ...Array.from({ length: 20_000 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`)].join('\n');
  expect(expansionMistake(readYamlDocuments(chain), chain.length)).toBe('The document is nested more than 100 deep, as aliases can make it');
});

test('a value that holds itself is', () => {
  expect(expansionMistake(readYamlDocuments('&a [*a]'), 7)).toContain('nested more than 100 deep');
});
