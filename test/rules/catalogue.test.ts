import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { isAnnotationKey } from '../../src/manifest';
import { EXEMPTION_ANNOTATION_PREFIX, RuleSet, catalogue, isObjectRule } from '../../src/rules';
import { NOT_RECOMMENDED } from '../../src/rules/not-recommended';
import { OVERRIDDEN_CHECKS } from '../../src/rules/overridden-checks';
import { POD_KINDS } from '../../src/rules/rule';

const RULES_FOLDER = join(__dirname, '../../src/rules');
const TOPICS = ['pod', 'image', 'tenancy', 'network', 'rbac', 'exposure', 'secrets', 'storage', 'availability', 'control-plane', 'manifest'];
const CIS_SECTION = /^[1-5]\.\d{1,2}(\.\d{1,2})?$/;

/** The rule files of a topic: those whose name is not of a list, a scope or the like, which export no rule. */
function idsOfFiles(topic: string): string[] {
  return readdirSync(join(RULES_FOLDER, topic)).map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const exported = Object.values(require(join(RULES_FOLDER, topic, file)));
      return exported.some((value: any) => typeof value?.id === 'string' && typeof value?.title === 'string');
    })
    .map((file) => `${topic}-${file}`);
}

test('ids are folder and file name, each once, and every rule file is in the catalogue', () => {
  expect(catalogue().map(({ id }) => id).sort()).toEqual(TOPICS.flatMap(idsOfFiles).sort());
});

test('there are at least 150 rules', () => {
  expect(catalogue().length).toBeGreaterThanOrEqual(150);
});

describe.each(catalogue().map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('has an id that fits the key of an exemption\'s annotation', () => {
    expect(isAnnotationKey(`${EXEMPTION_ANNOTATION_PREFIX}${id}`)).toBe(true);
  });

  test('has a test of its own', () => {
    const topic = TOPICS.find((name) => id.startsWith(`${name}-`))!;
    expect(existsSync(join(__dirname, topic, `${id.slice(topic.length + 1)}.test.ts`))).toBe(true);
  });

  test('says what it is, why, how to mend it and where it comes from', () => {
    expect(rule.title).toMatch(/^[A-Za-z0-9/][^]*[^.]$/);
    expect(rule.title.length).toBeLessThanOrEqual(90);
    expect(rule.description.length).toBeGreaterThan(40);
    expect(rule.description).toMatch(/\.$/);
    expect(rule.fix).toMatch(/^[A-Z][^]*\.$/);
    expect(rule.sources.length).toBeGreaterThan(0);
    rule.sources.forEach((source) => expect(source).toMatch(/^https:\/\/|^(CIS|NSA|RFC|OWASP|MITRE)/));
  });

  test('names frameworks by ids of their own shape', () => {
    const { podSecurity = [], cis = [], owasp = [], mitre = [], multiTenancy = [] } = rule.frameworks;
    podSecurity.forEach((control) => expect(control).toMatch(/^(baseline|restricted)\/\w+$/));
    cis.forEach((section) => expect(section).toMatch(CIS_SECTION));
    owasp.forEach((control) => expect(control).toMatch(/^20(22|25):K(0\d|10)$/));
    mitre.forEach((technique) => expect(technique).toMatch(/^T\d{4}(\.\d{3})?$/));
    multiTenancy.forEach((benchmark) => expect(benchmark).toMatch(/^MTB-PL[123]-(BC|CC)-\w+-\d+$/));
  });
});

test('rules over pods hold in every kind that makes them', () => {
  for (const rule of catalogue().filter(isObjectRule)) {
    for (const check of rule.checks.filter(({ scope }) => scope.isOfPod)) {
      expect([rule.id, check.kinds.every((kind) => POD_KINDS.includes(kind))]).toEqual([rule.id, true]);
    }
  }
});

describe('rule sets', () => {
  test('recommended holds both levels of Pod Security and multi-tenancy whole', () => {
    const recommended = new Set(RuleSet.RECOMMENDED.rules);
    const whole = [RuleSet.POD_SECURITY_BASELINE, RuleSet.POD_SECURITY_RESTRICTED, RuleSet.MULTI_TENANCY].flatMap(({ rules }) => rules);
    expect(whole.filter((id) => !recommended.has(id))).toEqual([]);
  });

  test('what it leaves out is known and has a reason', () => {
    for (const [id, reason] of Object.entries(NOT_RECOMMENDED)) {
      expect([id, catalogue().some((rule) => rule.id === id)]).toEqual([id, true]);
      expect(reason).toMatch(/^[A-Z].{20,}\.$/);
    }
  });

  test('the restricted level contains the baseline level but for what Kubernetes passes over there', () => {
    const restricted = new Set(RuleSet.POD_SECURITY_RESTRICTED.rules);
    expect(RuleSet.POD_SECURITY_BASELINE.rules.filter((id) => !restricted.has(id)).sort())
      .toEqual(['pod-capabilities-add-windows', 'pod-host-path-mixed', 'pod-seccomp-unconfined-windows']);
    expect(RuleSet.POD_SECURITY_BASELINE.rules.length).toBeLessThan(restricted.size);
  });

  test('overridden checks are checks that rules stand for, and the override of 1.35 takes no rule from the versions before', () => {
    const controls = catalogue().map(({ frameworks }) => frameworks.podSecurity ?? []);
    for (const [baseline, restricted] of Object.entries(OVERRIDDEN_CHECKS)) {
      expect(controls.flat()).toEqual(expect.arrayContaining([`baseline/${baseline}`, `restricted/${restricted}`]));
    }
    for (const ofRule of controls.filter((own) => own.includes('baseline/procMount'))) {
      expect(ofRule).toContain('restricted/procMount_restricted');
    }
  });

  test('none is empty, and each is found by its name', () => {
    for (const name of RuleSet.names) {
      expect(RuleSet.named(name)!.rules.length).toBeGreaterThan(0);
    }
    expect(RuleSet.named('pci')).toBeUndefined();
  });

  test('one of your own takes known rules only', () => {
    expect(RuleSet.of('mine', ['pod-privileged']).rules).toEqual(['pod-privileged']);
    expect(() => RuleSet.of('mine', ['pod-privilegd'])).toThrow("RuleSet: rules has an unknown rule, got 'pod-privilegd'");
    expect(() => RuleSet.of('mine', [])).toThrow('RuleSet: rules is empty');
    expect(RuleSet.POD_SECURITY_BASELINE.without('pod-privileged').rules).not.toContain('pod-privileged');
    expect(() => RuleSet.POD_SECURITY_BASELINE.without('rbac-wildcard-verbs')).toThrow('without names a rule that is not in it');
  });
});
