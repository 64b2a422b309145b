import { HARDENED_RULES, podSecurityLevelOf, ruleOf } from '../../../src/rules';
import { STRICTER_SINCE, oldestMinorAsStrict } from '../../../src/rules/tenancy/pod-security-controls';

test.each([[0, 0], [7, 0], [8, 8], [18, 8], [22, 22], [23, 23], [33, 23], [34, 34], [37, 34]])('v1.%i is no stricter than v1.%i', (minor, oldest) => {
  expect(oldestMinorAsStrict(minor)).toBe(oldest);
});

test('controls that came with a version are among them', () => {
  const minors = HARDENED_RULES.filter((rule) => podSecurityLevelOf(rule) !== undefined).flatMap((rule) => ruleOf(rule)!.since ?? []).map((since) => Number(since.split('.')[1]));
  expect(minors).toEqual([34]);
  expect(minors.filter((minor) => !STRICTER_SINCE.includes(minor))).toEqual([]);
});
