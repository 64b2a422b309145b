import { choiceOf } from '../../../src/proof/network/label-choice';
import { Selector } from '../../../src/proof/network/selector';

const labelled = (labels: { [key: string]: string }) => Selector.of({ matchLabels: labels });

test('selectors of thousands of workloads leave room for labels of none of them', () => {
  const workloads = Array.from({ length: 20_000 }, (_, index) => labelled({ app: `web-${index}` }));
  expect(choiceOf([], workloads)).toEqual({});
  expect(choiceOf([Selector.of({ matchExpressions: [{ key: 'app', operator: 'Exists' }] })], workloads.slice(0, 200))).toEqual({ app: 'any-other' });
});

test('a key that is given already is not tried again and again for each selector', () => {
  const parts = Array.from({ length: 60 }, (_, index) => labelled({ app: 'web', [`part-${index}`]: 'yes' }));
  const marked = Array.from({ length: 60 }, (_, index) => Selector.of({ matchLabels: { app: 'web' }, matchExpressions: [{ key: `part-${index}`, operator: 'DoesNotExist' }] }));
  expect(choiceOf([labelled({ app: 'web' })], parts)).toEqual({ app: 'web' });
  expect(Object.keys(choiceOf([labelled({ app: 'web' })], marked) ?? {})).toHaveLength(61);
  expect(choiceOf([labelled({ app: 'web' })], [...marked, labelled({ 'app': 'web', 'part-59': 'any-other' }), ...parts])).toEqual(expect.objectContaining({ app: 'web' }));
});

test('nothing is left beside a selector of everything', () => {
  expect(choiceOf([], [labelled({ app: 'web' }), Selector.EVERYTHING])).toBeUndefined();
});

test('selectors that are written to cost time count as leaving room', () => {
  const keys = Array.from({ length: 40 }, (_, index) => `key-${index}`);
  const hard = Array.from({ length: 184 }, (_, index) => Selector.of({
    matchExpressions: [7, 13, 29].map((step) => ({ key: keys[(index * step + step) % keys.length], operator: (index * step) % 3 === 0 ? 'Exists' : 'DoesNotExist' })),
  }));
  expect(choiceOf([], hard)).toBeDefined();
});
