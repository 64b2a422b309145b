import { PodSecurityLevel, admitsBreachOf } from '../../src/boundary';

const { PRIVILEGED, BASELINE, RESTRICTED } = PodSecurityLevel;

test.each([
  [PRIVILEGED, BASELINE, true],
  [PRIVILEGED, RESTRICTED, true],
  [BASELINE, BASELINE, false],
  [BASELINE, RESTRICTED, true],
  [RESTRICTED, BASELINE, false],
  [RESTRICTED, RESTRICTED, false],
])('a namespace at %s admits pods that break a control of %s: %s', (level, control, admits) => {
  expect(admitsBreachOf(level, control)).toBe(admits);
});

test('levels are written as the labels of namespaces have them', () => {
  expect(Object.values(PodSecurityLevel)).toEqual(['privileged', 'baseline', 'restricted']);
});
