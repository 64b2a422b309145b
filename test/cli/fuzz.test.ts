import * as fc from 'fast-check';
import { Workplace } from './command-line';
import { HOSTILE_MANIFESTS } from './hostile-manifests';
import { WRONG_VALUES, placesIn } from './wrong-values';
import { ReportFormat } from '../../src/audit';
import { KINDS, Keys, kindName, valueAt } from '../../src/manifest';
import { RuleSet } from '../../src/rules';
import { POD_KINDS } from '../../src/rules/rule';
import { CLEAN_CONTROL_PLANE } from '../rules/clean/control-plane';
import { cleanObject } from '../rules/clean-objects';
import { edited } from '../rules/edit';

const place = new Workplace();
afterAll(() => place.end());

/** Far more than anything here takes on a machine that is not busy. */
const HANGS_MS = 20_000;

const FORMATS = Object.values(ReportFormat);

/** Runs the audit, and expects findings or a clear error, soon. */
function expectVerdict(content: string | Buffer, set: string = 'all', format: string = 'json', name: string = 'hostile.yaml'): { code: number; stdout: string } {
  const file = place.file(name, content);
  const started = performance.now();
  const { code, stdout, stderr } = place.run(['audit', '--framework', set, '--format', format, file]);
  expect(performance.now() - started).toBeLessThan(HANGS_MS);
  expect(stderr).toMatch(/^(bulwark: (?!\w*Error)[^\n]+\n|\d+ documents? (is|are) not of Kubernetes and not judged\n)?$/);
  // There is no PolicyReport without results.
  expect(stdout === '').toBe(code === 2 || (code === 0 && format === ReportFormat.POLICY_REPORT && stdout === ''));
  expect([0, 1, 2]).toContain(code);
  return { code, stdout };
}

describe('a verdict on', () => {
  const sets = fc.constantFrom(...RuleSet.names);
  const formats = fc.constantFrom(...FORMATS);

  test.each(Object.entries(HOSTILE_MANIFESTS))('%s', (_, content) => {
    expect(expectVerdict(content()).code).not.toBe(2);
  }, 4 * HANGS_MS);

  test('any bytes, in every rule set and format', () => {
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    fc.assert(fc.property(bytes, sets, formats, (content, set, format) => void expectVerdict(content, set, format)), { numRuns: 200 });
  }, 4 * HANGS_MS);

  test('any YAML, in every rule set and format', () => {
    const key = fc.oneof(fc.constantFrom('apiVersion', 'kind', 'metadata', 'name', 'namespace', 'labels', 'annotations', 'spec', 'template', 'containers', 'items', 'rules', 'data', '<<', '__proto__'), fc.string({ maxLength: 4 }));
    const word = fc.constantFrom('v1', 'apps/v1', 'Pod', 'Deployment', 'List', 'yes', '~', '0777', '1e3', '.nan', '&a x', '*a', '!!binary x', '|', '> ', '- a', '"', '\'', '[', '}', '# a', '\t', '---', '...');
    const { lines } = fc.letrec((tie) => ({
      lines: fc.array(tie('line') as fc.Arbitrary<string[]>, { maxLength: 5 }).map((blocks) => blocks.flat()),
      line: fc.oneof({ maxDepth: 4 }, fc.tuple(key, word).map(([name, value]) => [`${name}: ${value}`]), word.map((value) => [value]),
        fc.tuple(key, tie('lines') as fc.Arbitrary<string[]>).map(([name, inner]) => [`${name}:`, ...inner.map((text) => `  ${text}`)])),
    }));
    const text = fc.tuple(fc.constantFrom('', 'apiVersion: v1\nkind: Pod\n', 'apiVersion: apps/v1\nkind: Deployment\n', 'apiVersion: v1\nkind: List\n'), lines as fc.Arbitrary<string[]>).map(([head, rest]) => head + rest.join('\n'));
    fc.assert(fc.property(text, sets, formats, (content, set, format) => void expectVerdict(content, set, format)), { numRuns: 300 });
  }, 4 * HANGS_MS);
});

/** The kinds of the clean objects; of those that make pods one, for the others have the same pods. */
const CLEAN_KINDS = [...KINDS.map(({ group, kind }) => kindName(group, kind)), ...Object.keys(CLEAN_CONTROL_PLANE)]
  .filter((kind) => (kind === 'apps/Deployment' || !POD_KINDS.includes(kind)) && hasCleanObject(kind));

function hasCleanObject(kind: string): boolean {
  try {
    return cleanObject(kind) !== undefined;
  } catch {
    return false;
  }
}

/** An object with a wrong value at each of its places, as documents. */
function mutants(object: any, isWanted: (index: number) => boolean): string {
  return placesIn(object).flatMap((keys, number) => WRONG_VALUES.filter((_, index) => isWanted(number + index)).map((to) => JSON.stringify(edited(object, keys, to)))).join('\n---\n');
}

describe('a wrong type at any place of', () => {
  test.each(CLEAN_KINDS)('%s', (kind) => {
    expect(expectVerdict(mutants(cleanObject(kind), (index) => index % (kind === 'apps/Deployment' ? 6 : 2) === 0)).code).toBe(1);
  }, 4 * HANGS_MS);

  test('several kinds, in every rule set and format', () => {
    const text = ['networking.k8s.io/NetworkPolicy', 'networking.k8s.io/Ingress', 'rbac.authorization.k8s.io/RoleBinding', 'Service', 'apps/Deployment']
      .map((kind) => mutants(cleanObject(kind), (index) => index % 30 === 0)).join('\n---\n');
    FORMATS.forEach((format) => expectVerdict(text, 'recommended', format));
    RuleSet.names.forEach((set) => expectVerdict(text, set));
  }, 4 * HANGS_MS);
});

const CONTAINER = ['spec', 'template', 'spec', 'containers', 0];

describe('a wrong type at another place hides no breach of', () => {
  test.each<[string, string, (string | number)[], any]>([
    ['pod-privileged', 'apps/Deployment', [...CONTAINER, 'securityContext', 'privileged'], true],
    ['pod-host-network', 'apps/Deployment', ['spec', 'template', 'spec', 'hostNetwork'], true],
    ['pod-host-path', 'apps/Deployment', ['spec', 'template', 'spec', 'volumes', 0], { name: 'tmp', hostPath: { path: '/' } }],
    ['pod-privilege-escalation', 'apps/Deployment', [...CONTAINER, 'securityContext', 'allowPrivilegeEscalation'], true],
    ['image-tag', 'apps/Deployment', [...CONTAINER, 'image'], 'example.com/web:latest'],
    ['rbac-wildcard-verbs', 'rbac.authorization.k8s.io/Role', ['rules', 0, 'verbs'], ['*']],
    ['exposure-node-port', 'Service', ['spec', 'type'], 'NodePort'],
    ['exposure-external-ips', 'Service', ['spec', 'externalIPs'], ['1.2.3.4']],
    ['network-ingress-from-anywhere', 'networking.k8s.io/NetworkPolicy', ['spec', 'ingress', 0], {}],
  ])('%s', (rule, kind, keys, to) => {
    const broken = edited(cleanObject(kind), keys, to);
    const tried = placesIn(broken).filter((other) => !isIdentity(other)).flatMap((other) => WRONG_VALUES
      .filter((value) => !takesAway(broken, keys, other, value))
      .map((value) => ({ other, value, text: JSON.stringify(edited(broken, other, value)) })));
    const file = place.file('broken.yaml', [JSON.stringify(broken), ...tried.map(({ text }) => text)].join('\n---\n'));
    const found = new Set(place.findings('--rules', rule, file).map(({ document }) => document));
    expect(found).toContain(0);
    const missed = tried.filter((_, index) => !found.has(index + 1));
    expect(missed.map(({ other, value }) => `${other.join('.')}: ${JSON.stringify(value)}`)).toEqual([]);
  }, 4 * HANGS_MS);

  /** Whether a value is an object that is right and does not have the breach: the same type around it, or another value in its place. */
  function takesAway(broken: any, keys: Keys, other: Keys, value: unknown): boolean {
    const isAround = other.every((key, index) => keys[index] === key);
    const isInside = keys.every((key, index) => other[index] === key);
    return isInside || (isAround && (value === null || typeOf(value) === typeOf(valueAt(broken, other))) && !hasWrongItem(value, keys[other.length]));
  }

  function hasWrongItem(value: unknown, key: string | number | undefined): boolean {
    return typeof key === 'number' && Array.isArray(value) && value.length > 0;
  }

  function typeOf(value: unknown): string {
    return Array.isArray(value) ? 'list' : typeof value;
  }

  /** Another apiVersion or kind makes another object, and one that the API server does not know. */
  function isIdentity([key]: Keys): boolean {
    return key === undefined || key === 'apiVersion' || key === 'kind';
  }
});
