import { isAnnotationKey } from '../../src/manifest';
import { EXEMPTION_ANNOTATION_PREFIX, HARDENED_FIELDS, HardenedField, RuleId, hardenedField } from '../../src/rules';
import { CONTAINER_STANCE, POD_STANCE } from '../../src/workload/pod-stance';

const FOLDERS = ['pod', 'image', 'network', 'rbac', 'exposure', 'secrets', 'storage', 'availability', 'tenancy', 'control-plane'];
/** Rules that are judged outside the stance of pods: by the image, and by the namespace of a tenant. */
const OUTSIDE_THE_STANCE = ['image-tag', 'image-registry', 'tenancy-pod-security-level'];
const stanceRules = new Set([...POD_STANCE, ...CONTAINER_STANCE].map(({ rule }) => rule as string));

describe.each(Object.keys(HARDENED_FIELDS) as RuleId[])('the rule %s', (rule) => {
  test('has an id of folder and name that fits the key of an annotation', () => {
    expect(rule).toMatch(new RegExp(`^(${FOLDERS.join('|')})(-[a-z]+)+$`));
    expect(isAnnotationKey(`${EXEMPTION_ANNOTATION_PREFIX}${rule}`)).toBe(true);
  });

  test('has a title and a source', () => {
    const { title, source }: HardenedField = hardenedField(rule);
    expect(title).toMatch(/^[A-Z/].*[^.]$/);
    expect(source).toMatch(/^https:\/\/kubernetes\.io\/docs\/.+|^(CIS|NSA).+\d/);
  });

  test('holds a field of the stance, or is judged elsewhere', () => {
    expect(stanceRules.has(rule)).toBe(!OUTSIDE_THE_STANCE.includes(rule));
  });
});

test('every rule of the stance exists', () => {
  expect([...stanceRules].filter((rule) => !(rule in HARDENED_FIELDS))).toEqual([]);
});

test('titles tell rules apart', () => {
  const titles = Object.values(HARDENED_FIELDS).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
});
