import { readFileSync, readdirSync } from 'node:fs';
import { CLEAN_ACCESS, OPERATOR } from './access-tenants';
import { Workplace } from './command-line';
import { toYamlDocuments } from '../../src/manifest';
import { AccessProof } from '../../src/proof';

const place = new Workplace();
afterAll(() => place.end());

const CLEAN = place.file('clean/all.yaml', CLEAN_ACCESS);
const OPEN = place.file('open/all.yaml', CLEAN_ACCESS + OPERATOR);

/** The line of a text in a file, from 1. */
function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

/** What a command printed, with the file by its name alone. */
function printed(...words: string[]): { code: number; stdout: string; stderr: string } {
  const { code, stdout, stderr } = place.run(['access', ...words]);
  return { code, stdout: stdout.replaceAll(OPEN, 'all.yaml'), stderr };
}

describe('exit codes', () => {
  test('0 where nobody comes to what is not theirs', () => {
    const { code, stdout, stderr } = place.run(['access', place.path('clean')]);
    expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 0, first: 'Nobody comes to what is not theirs (tenants: 2, people and groups: 2, service accounts: 0)' });
    expect(stderr).toMatch(/^(assumed: .*[^.]\n){5}$/);
  });

  test('1 where somebody does, with the way and the line of the binding that it begins with', () => {
    const { code, stdout } = printed(OPEN);
    expect(code).toBe(1);
    expect(stdout).toContain(`  the way begins with ClusterRoleBinding role-keeper (all.yaml:${lineOf(CLEAN_ACCESS + OPERATOR, '  - {kind: ServiceAccount')})\n`);
    expect(stdout).toMatchSnapshot();
  });

  test('2 where there is nothing to judge', () => {
    expect(place.run(['access', place.file('values.yaml', 'replicas: 3')])).toEqual({ code: 2, stdout: '', stderr: `bulwark: There is no Kubernetes object in ${place.path('values.yaml')}\n` });
  });

  test('2 where a document cannot be read, as anything may stand there', () => {
    const file = place.file('broken.yaml', `${CLEAN_ACCESS}---\na: [\n`);
    const { code, stdout, stderr } = place.run(['access', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^bulwark: ${file}:\\d+: [^\n]+\n$`));
  });
});

describe('what is read', () => {
  test('the standard input, and documents that are not of Kubernetes are left out and counted', () => {
    const { code, stderr } = place.run(['access', '-'], { input: `replicas: 3\n---\n${CLEAN_ACCESS}` });
    expect(code).toBe(0);
    expect(stderr).toMatch(/\n1 document is not of Kubernetes and not judged\n$/);
  });

  test('a dump of a cluster as a List, with all that every cluster begins with, says the same', () => {
    const { roles, bindings } = new AccessProof([]);
    const builtIn = [...roles.all.map(({ object }) => object.manifest), ...new Set(bindings.grants.map(({ binding }) => binding.manifest))];
    expect(builtIn.length).toBeGreaterThan(100);
    const indented = (text: string) => `- ${text.trimEnd().replace(/\n/g, '\n  ')}\n`;
    const own = (CLEAN_ACCESS + OPERATOR).split('---\n');
    const list = (items: readonly string[]) => `apiVersion: v1\nkind: List\nitems:\n${items.map(indented).join('')}`;
    const dump = place.file('dump/all.yaml', list([...own, ...builtIn.map((manifest) => toYamlDocuments([manifest]).replace(/^---\n/, ''))]));
    const withoutLines = (text: string) => text.replaceAll(dump, 'all.yaml').replace(/yaml:\d+/g, 'yaml');
    expect(withoutLines(place.run(['access', dump]).stdout)).toBe(withoutLines(printed(OPEN).stdout));
    const asked = ['--who-can', 'delete', 'pods', '--built-in'];
    expect(withoutLines(place.run(['access', ...asked, dump]).stdout).split('\n').length).toBe(printed(...asked, OPEN).stdout.split('\n').length);
  });

  test('names that move the cursor or break a line are shown as they are', () => {
    const file = place.file('names.yaml', CLEAN_ACCESS.replaceAll('Group, name: auditors', 'Group, name: "a\\e[2J\\nforged"'));
    expect(place.run(['access', file]).stdout).toContain('group a\\u001b[2J\\nforged: ClusterRole view in the cluster\n');
  });
});

describe('every format', () => {
  test.each<[string, (text: string) => void]>([
    ['text', (text) => expect(text).toMatch(/^1 hole /)],
    ['json', (text) => expect(JSON.parse(text)).toMatchObject({ version: 1, tenants: [{ name: 'blog' }, { name: 'shop' }], holes: [{ kind: 'cluster-admin' }], ways: null })],
    ['md', (text) => expect(text).toMatch(/^## Access: 1 hole/)],
    ['html', (text) => expect(text).toMatch(/^<!doctype html>/i)],
  ])('%s is printed, and written to a file as it would be printed; a hole is a failure in each', (format, check) => {
    const report = place.path(`report.${format}`);
    const { code, stdout, stderr } = place.run(['access', '--format', format, OPEN]);
    check(stdout);
    expect(code).toBe(1);
    expect(place.run(['access', '--format', format, OPEN, '--output', report])).toEqual({ code, stdout: '', stderr });
    expect(readFileSync(report, 'utf8')).toBe(stdout);
    expect(format === 'text' || stderr === '').toBe(true);
  });

  test('refuses a folder that there is not, and writes nothing where nothing could be judged', () => {
    expect(place.run(['access', CLEAN, '--output', place.path('no/list')])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^bulwark: ENOENT: [^\n]*\n$/) });
    place.run(['access', place.file('bad.yaml', 'a: ['), '--output', place.path('bad.txt')]);
    expect(readdirSync(place.path('.'))).not.toContain('bad.txt');
  });
});

test('--paths tells how everybody comes to everything, and fails as the report does', () => {
  const { code, stdout } = printed('--paths', OPEN);
  expect(code).toBe(1);
  expect(stdout).toContain(`way: group shop-developers acts as service account shop-web/operator
  1. writes workloads, and so runs pods of its own making in shop-web
     RoleBinding shop-web/developers (all.yaml) grants Role tenant-developer
`);
  expect(place.run(['access', '--paths', CLEAN]).code).toBe(0);
  expect(JSON.parse(place.run(['access', '--paths', '--format', 'json', OPEN]).stdout).ways.length).toBeGreaterThan(3);
});

describe('--who-can', () => {
  test('tells who may by own roles with the line of the binding, and who can come to it with the way; which is no failure', () => {
    expect(printed('--who-can', 'get', 'pods', '-n', 'blog', OPEN)).toMatchObject({ code: 0, stderr: '' });
    expect(printed('--who-can', 'get', 'pods', '-n', 'blog', OPEN).stdout).toMatchSnapshot();
  });

  test('tells where nobody may', () => {
    expect(printed('--who-can', 'delete', 'secrets', CLEAN)).toEqual({ code: 0, stdout: 'nobody by their own roles\n', stderr: '' });
  });

  test('says no place where there is only one', () => {
    expect(printed('--who-can', 'list', 'namespaces', CLEAN).stdout).toMatch(/^group auditors, by ClusterRoleBinding auditors, which grants ClusterRole view /);
  });

  test('tells those that every cluster has where it is asked for, without a file', () => {
    expect(printed('--who-can', 'delete', 'nodes', '--built-in', CLEAN).stdout.split('\n')).toContain('group system:masters, by ClusterRoleBinding cluster-admin, which grants ClusterRole cluster-admin');
  });

  test('is JSON for programs', () => {
    const { stdout } = printed('--who-can', 'list', 'deploy', '--format', 'json', OPEN);
    const { question, answers } = JSON.parse(stdout);
    expect(question).toEqual({ verb: 'list', group: 'apps', resource: 'deployments', isClusterScoped: false });
    expect(answers[1]).toEqual({
      subject: 'group:shop-developers',
      place: 'shop-web',
      binding: 'RoleBinding shop-web/developers',
      role: 'Role tenant-developer',
      origin: `all.yaml:${lineOf(CLEAN_ACCESS, '  - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: shop')}`,
      names: null,
      steps: null,
    });
  });
});

describe('--subject', () => {
  test('tells what somebody may do by place, and what they can come to with the ways; which is no failure', () => {
    expect(printed('--subject', 'group:shop-developers', OPEN)).toMatchObject({ code: 0, stderr: '' });
    expect(printed('--subject', 'group:shop-developers', OPEN).stdout).toMatchSnapshot();
  });

  test('tells of somebody without roles that there are none, and who was perhaps meant', () => {
    expect(printed('--subject', 'group:shop-developer', CLEAN)).toEqual({
      code: 0,
      stdout: 'group shop-developer of the platform\n\nmay do nothing by its own roles\n\ncomes to nothing beyond that\n',
      stderr: 'no role is bound to group shop-developer itself. Did you mean group:shop-developers?\n',
    });
  });

  test('is JSON for programs', () => {
    const { subject, tenants, permissions, ways } = JSON.parse(printed('--subject', 'group:shop-developers', '--format', 'json', CLEAN).stdout);
    expect({ subject, tenants, permissions }).toEqual({
      subject: 'group:shop-developers',
      tenants: ['shop'],
      permissions: [
        { place: 'shop-web', group: '', resources: ['configmaps', 'pods', 'pods/log'], paths: null, names: null, verbs: ['get', 'list', 'watch'] },
        { place: 'shop-web', group: 'apps', resources: ['deployments'], paths: null, names: null, verbs: ['get', 'list', 'watch', 'create', 'update'] },
      ],
    });
    expect(ways.map(({ gains }: any) => gains)).toContain('runs pods of its own making in shop-web');
  });

  test('is one namespace where it is asked for, and with --built-in what everybody has', () => {
    expect(printed('--subject', 'group:shop-developers', '-n', 'blog', CLEAN).stdout).toContain('may do nothing by its own roles');
    expect(printed('--subject', 'user:jane', '--built-in', CLEAN).stdout).toContain('  (paths)                get: ');
  });
});

test('10,000 objects take seconds at the most', () => {
  const tenants = Array.from({ length: 3400 }, (_, index) => CLEAN_ACCESS.split('---\n').slice(0, 1).concat(CLEAN_ACCESS.split('---\n').slice(2, 4))
    .join('---\n').replaceAll('shop', `t${index}`));
  const file = place.file('many.yaml', tenants.join('---\n'));
  const started = performance.now();
  expect(place.run(['access', file]).code).toBe(0);
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);
