import { inspect } from 'node:util';
import { Chart, Testing } from 'cdk8s';
import { SynthError, SynthFailures } from '../../src/app/synth-failures';

test('an uncaught error is printed with every mistake once', () => {
  const error = new SynthError(['c: has no owner', 'd: has no budget']);
  expect(error.failures).toEqual(['c: has no owner', 'd: has no budget']);
  for (const failure of error.failures) {
    expect(inspect(error).split(failure)).toHaveLength(2);
  }
});

test('knows what was added for a construct', () => {
  const failures = new SynthFailures();
  const app = Testing.app();
  const [one, other] = ['one', 'other'].map((id) => new Chart(app, id));
  failures.add(one, 'has no owner');
  expect([failures.has(one, 'has no owner'), failures.has(other, 'has no owner'), failures.has(one, 'has no budget')]).toEqual([true, false, false]);
});
