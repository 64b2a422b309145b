import { expansionMistake, readYamlDocuments } from '../../src/manifest';

test('what a manifest can hold is no mistake', () => {
  expect(expansionMistake({ data: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 'x'])) })).toBeUndefined();
});

test('a few lines of aliases that make billions of values are', () => {
  const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`)].join('\n');
  expect(expansionMistake(readYamlDocuments(bomb))).toBe('The document holds more than 200000 values, as aliases can make it');
});
