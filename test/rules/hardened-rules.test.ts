import { PodSecurityLevel } from '../../src/boundary';
import { isAnnotationKey } from '../../src/manifest';
import { EXEMPTION_ANNOTATION_PREFIX, HARDENED_RULES, NOT_RECOMMENDED, RuleSet, podSecurityLevelOf, ruleOf } from '../../src/rules';
import { CONTAINER_STANCE, POD_STANCE } from '../../src/workload/pod-stance';

/** Rules that are judged outside the stance of pods: by the image, and by the namespace of a tenant. */
const OUTSIDE_THE_STANCE = ['image-tag', 'image-registry', 'tenancy-pod-security-level', 'tenancy-dedicated-nodes', 'tenancy-sandbox'];
const stanceRules = new Set([...POD_STANCE, ...CONTAINER_STANCE].map(({ rule }) => rule as string));

test.each(HARDENED_RULES)('%s is in the catalogue and recommended unless a reason is given, and its id fits the key of an annotation', (rule) => {
  expect(ruleOf(rule)).toBeDefined();
  expect([...RuleSet.RECOMMENDED.rules, ...Object.keys(NOT_RECOMMENDED)]).toContain(rule);
  expect(isAnnotationKey(`${EXEMPTION_ANNOTATION_PREFIX}${rule}`)).toBe(true);
});

test.each(HARDENED_RULES)('%s holds a field of the stance, or is judged elsewhere', (rule) => {
  expect(stanceRules.has(rule)).toBe(!OUTSIDE_THE_STANCE.includes(rule));
});

test('every rule of the stance is among them', () => {
  expect([...stanceRules].filter((rule) => !(HARDENED_RULES as readonly string[]).includes(rule))).toEqual([]);
});

test('the Pod Security level of a rule is the loosest that has its control', () => {
  expect(podSecurityLevelOf('pod-privileged')).toBe(PodSecurityLevel.BASELINE);
  expect(podSecurityLevelOf('pod-privilege-escalation')).toBe(PodSecurityLevel.RESTRICTED);
  expect(podSecurityLevelOf('pod-host-path')).toBe(PodSecurityLevel.BASELINE);
  expect(podSecurityLevelOf('pod-read-only-root-file-system')).toBeUndefined();
});
