import { App, Chart } from 'cdk8s';
import { BulwarkError, Mistake, describeMistake, describeWithoutPath, pathOf, refuse, refuseAll } from '../../src/errors';

const mistake: Mistake = { where: 'shop', field: 'name', problem: 'is not a label', given: 'A_b', allowed: 'a-z is allowed', fix: 'Correct it' };

function errorOf(action: () => void): BulwarkError {
  try {
    action();
  } catch (error) {
    return error as BulwarkError;
  }
  throw new Error('nothing was thrown');
}

test('a mistake says where, what, the value, what is allowed and what to do', () => {
  expect(describeMistake(mistake)).toBe("shop: name is not a label, got 'A_b'. a-z is allowed. Correct it.");
  expect(describeWithoutPath(mistake)).toBe("name is not a label, got 'A_b'. a-z is allowed. Correct it.");
});

test('a mistake without a value shows none, and one with undefined says so', () => {
  const { given: _, ...without } = mistake;
  expect(describeWithoutPath(without)).toBe('name is not a label. a-z is allowed. Correct it.');
  expect(describeWithoutPath({ ...without, given: undefined })).toContain(', got undefined.');
});

test.each<[unknown, string]>([
  [5, '5'], [true, 'true'], [null, 'null'], [['a'], '["a"]'], [{ a: 1 }, '{"a":1}'], ['x'.repeat(300), `'${'x'.repeat(199)}…`],
])('the value %j is shown as %s', (given, shown) => {
  expect(describeWithoutPath({ ...mistake, given })).toContain(`, got ${shown}. `);
});

test('the path is that of the construct; the root of the tree is called the app', () => {
  const app = new App();
  expect(pathOf(new Chart(new Chart(app, 'one'), 'two'))).toBe('one/two');
  expect(pathOf(app)).toBe('(app)');
  expect(pathOf('Clock')).toBe('Clock');
});

test('refuses with one error that lists every mistake', () => {
  const error = errorOf(() => refuseAll([mistake, { ...mistake, field: 'id' }]));
  expect(error).toBeInstanceOf(BulwarkError);
  expect(error.name).toBe('BulwarkError');
  expect(error.mistakes.map(({ field }) => field)).toEqual(['name', 'id']);
  expect(error.message.split('\n')).toHaveLength(2);
  expect(errorOf(() => refuse(mistake)).message).toBe(describeMistake(mistake));
});

test('does nothing where there is no mistake', () => {
  expect(() => refuseAll([])).not.toThrow();
});
