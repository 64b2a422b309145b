import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { PRIVILEGED, UNPRIVILEGED, Workplace, permittedUntil } from './command-line';

const place = new Workplace();
afterAll(() => place.end());

const BASELINE = ['--framework', 'pod-security/baseline'];

describe('exit codes', () => {
  test('0 where nothing was found', () => {
    const { code, stdout, stderr } = place.run(['audit', ...BASELINE, place.file('clean.yaml', UNPRIVILEGED)]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^1 object, \d+ rules of pod-security\/baseline, Kubernetes 1\.37: no findings/);
  });

  test('1 where something was found', () => {
    const { code, stdout, stderr } = place.run(['audit', ...BASELINE, place.file('broken.yaml', PRIVILEGED)]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('critical pod-privileged at spec.containers[0].securityContext.privileged');
    expect(stdout).toContain(`${place.path('broken.yaml')}:10\n`);
  });

  test.each([
    ['an empty file', ''],
    ['a file of comments', '# nothing\n---\n# here\n'],
  ])('2 where there is nothing to judge: %s', (_, text) => {
    const file = place.file('empty.yaml', text);
    expect(place.run(['audit', file])).toEqual({ code: 2, stdout: '', stderr: `bulwark: There is nothing to audit in ${file}\n` });
  });

  test('2 for an empty folder', () => {
    mkdirSync(place.path('empty'));
    expect(place.run(['audit', place.path('empty')]).code).toBe(2);
  });
});

test('JSON is version 1 with these fields, as the check of the Pod Security conformance files asks for it', () => {
  const file = place.file('fields.yaml', PRIVILEGED);
  const { code, stdout } = place.run(['audit', '--framework', 'pod-security/restricted', '--kubernetes', '1.30', '--format', 'json', file]);
  const report = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(Object.keys(report)).toEqual(['version', 'objects', 'findings', 'summary']);
  expect(report).toMatchObject({ version: 1, objects: 1, summary: { ruleSet: 'pod-security/restricted', kubernetes: '1.30', failed: report.findings.length } });
  expect(report.findings.find(({ rule }: any) => rule === 'pod-privileged')).toEqual({
    rule: 'pod-privileged',
    severity: 'critical',
    apiVersion: 'v1',
    kind: 'Pod',
    namespace: null,
    name: 'web',
    path: 'spec.containers[0].securityContext.privileged',
    value: true,
    message: 'Containers are not privileged; spec.containers[0].securityContext.privileged is true.',
    fix: 'Remove securityContext.privileged, or set it to false.',
    file,
    line: 10,
    document: 0,
    construct: null,
    exemption: null,
  });
});

describe('what is read', () => {
  test('the standard input', () => {
    const { code, stdout } = place.run(['audit', ...BASELINE, '-'], { input: PRIVILEGED });
    expect(code).toBe(1);
    expect(stdout).toContain('(standard input):10\n');
  });

  test('several documents, each with its own line numbers', () => {
    const file = place.file('several.yaml', `# licence\n${UNPRIVILEGED}---\nreplicas: 3\n---\n\n${PRIVILEGED.replace('web', 'other')}`);
    expect(place.findings(...BASELINE, file)).toMatchObject([{ name: 'other', document: 2, line: 25 }]);
  });

  test('the items of a List, each with its own lines, those of the same name apart', () => {
    const item = (namespace: string, privileged: boolean) => `- apiVersion: v1\n  kind: Pod\n  metadata: {name: web, namespace: ${namespace}}\n  spec:\n    containers:\n    - name: web\n      securityContext: {privileged: ${privileged}}\n`;
    const file = place.file('list.yaml', `apiVersion: v1\nkind: List\nitems:\n${item('a', false)}${item('b', true)}${item('c', true)}`);
    expect(place.findings(...BASELINE, file)).toMatchObject([{ namespace: 'b', document: 0, line: 17 }, { namespace: 'c', document: 0, line: 24 }]);
  });

  test('JSON, and a list of objects as kubectl get prints it', () => {
    const pod = { metadata: { name: 'web' }, spec: { hostNetwork: true } };
    const file = place.file('list.json', JSON.stringify({ apiVersion: 'v1', kind: 'PodList', items: [pod] }, undefined, 2));
    expect(place.findings('--rules', 'pod-host-network', file)).toMatchObject([{ kind: 'Pod', name: 'web', line: 10 }]);
  });

  test('whatever has items is what kubectl would make of it', () => {
    const file = place.file('disguise.yaml', 'apiVersion: example.com/v1\nkind: Harmless\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostNetwork: true}}\n');
    expect(place.findings('--rules', 'pod-host-network', file)).toMatchObject([{ kind: 'Pod', name: 'a', line: 4 }]);
  });

  test('a list of more values than one manifest can hold', () => {
    const pods = Array.from({ length: 30_000 }, (_, index) => `- {apiVersion: v1, kind: Pod, metadata: {name: p${index}}, spec: {hostNetwork: ${index === 29_999}}}\n`);
    const file = place.file('long.yaml', `apiVersion: v1\nkind: List\nitems:\n${pods.join('')}`);
    expect(place.findings('--rules', 'pod-host-network', file)).toMatchObject([{ name: 'p29999', line: 30_003 }]);
  });

  test('documents that are not of Kubernetes are left out and counted', () => {
    const file = place.file('values.yaml', 'replicas: 3\n---\n[1, 2]\n---\ntext\n');
    const { code, stdout, stderr } = place.run(['audit', file]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '3 documents are not of Kubernetes and not judged\n' });
    expect(stdout).toMatch(/^0 objects/);
    expect(place.run(['audit', place.file('value.yaml', 'replicas: 3')]).stderr).toBe('1 document is not of Kubernetes and not judged\n');
  });

  test('the Kubernetes version decides by which texts is judged', () => {
    const file = place.file('sysctl.yaml', 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {securityContext: {sysctls: [{name: net.ipv4.tcp_keepalive_time, value: "1"}]}}\n');
    expect(place.run(['audit', '--rules', 'pod-sysctls', '--kubernetes', '1.28', file]).code).toBe(1);
    expect(place.run(['audit', '--rules', 'pod-sysctls', '--kubernetes', '1.29', file]).code).toBe(0);
  });
});

describe('what cannot be read', () => {
  test('is found, with its place in the file, and does not hide the rest', () => {
    const file = place.file('half.yaml', `a: 1\n---\nb: 1\nb: 2\n---\n${PRIVILEGED}`);
    expect(place.findings(...BASELINE, file)).toMatchObject([
      { rule: 'manifest-readable', kind: '', name: '', line: 4, document: 1, message: 'duplicated mapping key (line 4, column 1).' },
      { rule: 'pod-privileged', document: 2 },
    ]);
  });

  test('is found whatever rules and severity were chosen', () => {
    const file = place.file('unread.yaml', 'a: [');
    expect(place.run(['audit', '--rules', 'pod-privileged', '--severity', 'critical', file]).code).toBe(1);
  });

  test.each([
    ['a metadata that is no map', 'metadata: text', 'metadata has to be a map'],
    ['a name that is no text', 'metadata: {name: {toString: 1}}', 'metadata.name has to be a text'],
    ['a namespace that is no text', 'metadata: {namespace: [a]}', 'metadata.namespace has to be a text'],
    ['items that are no list', 'items: {a: b}', 'items has to be a list'],
  ])('is an object with %s', (_, field, problem) => {
    expect(place.findings(place.file('odd.yaml', `apiVersion: v1\nkind: ConfigMap\n${field}\n`))).toMatchObject([{ rule: 'manifest-readable', message: `${problem}.` }]);
  });
});

describe('--severity', () => {
  test('leaves out what is milder', () => {
    const file = place.file('severe.yaml', PRIVILEGED);
    const severities = new Set(place.findings('--severity', 'high', file).map(({ severity }) => severity));
    expect([...severities].sort()).toEqual(['critical', 'high']);
    expect(new Set(place.findings(file).map(({ severity }) => severity)).size).toBeGreaterThan(2);
  });

  test('what is milder is no failure', () => {
    expect(place.run(['audit', '--rules', 'pod-capabilities-drop', '--severity', 'high', place.file('mild.yaml', PRIVILEGED)]).code).toBe(0);
  });
});

test('--rules runs these rules and no others', () => {
  const file = place.file('rules.yaml', PRIVILEGED);
  expect(place.findings('--rules', 'pod-privileged,pod-host-network', file).map(({ rule }) => rule)).toEqual(['pod-privileged']);
});

describe('exemptions of annotations', () => {
  test('permit on the day of --date, and are told', () => {
    const file = place.file('permitted.yaml', permittedUntil('2026-06-30'));
    const { code, stdout } = place.run(['audit', ...BASELINE, '--date', '2026-06-30', '--format', 'json', file]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ rule: 'pod-privileged', line: 12, exemption: { owner: 'shop', reason: 'legacy', expires: '2026-06-30' } }],
      summary: { failed: 0, exempted: 1, date: '2026-06-30' },
    });
  });

  test('permit nothing on the next day', () => {
    const file = place.file('expired.yaml', permittedUntil('2026-06-30'));
    const { code, stdout } = place.run(['audit', ...BASELINE, '--date', '2026-07-01', file]);
    expect(code).toBe(1);
    expect(stdout).toContain('(expired)');
  });

  test('are judged by today where no date is given', () => {
    expect(place.run(['audit', ...BASELINE, place.file('past.yaml', permittedUntil('2020-01-01'))]).code).toBe(1);
    expect(place.run(['audit', ...BASELINE, place.file('future.yaml', permittedUntil('2999-01-01'))]).code).toBe(0);
  });
});

describe('--output', () => {
  test.each(['console', 'json', 'sarif', 'junit', 'markdown', 'policy-report', 'html'])('%s is written to the file as it would be printed', (format) => {
    const file = place.file('output.yaml', PRIVILEGED);
    const report = place.path(`report.${format}`);
    const words = ['audit', ...BASELINE, '--format', format, '--date', '2026-01-01', file];
    expect(place.run([...words, '--output', report])).toEqual({ code: 1, stdout: '', stderr: '' });
    const printed = place.run(words);
    expect(printed.stdout).toContain('pod-privileged');
    expect(readFileSync(report, 'utf8')).toBe(printed.stdout);
  });

  test('refuses a folder that there is not', () => {
    const { code, stderr } = place.run(['audit', place.file('output.yaml', PRIVILEGED), '--output', place.path('no/report')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^bulwark: ENOENT: [^\n]*\n$/);
  });

  test('is not written where the audit could not run', () => {
    expect(place.run(['audit', place.path('missing'), '--output', place.path('unwritten')]).code).toBe(2);
    expect(existsSync(place.path('unwritten'))).toBe(false);
  });
});

describe('colours', () => {
  const ESCAPE = '\u001b[';
  const { NO_COLOR } = process.env;
  beforeEach(() => delete process.env.NO_COLOR);
  afterAll(() => NO_COLOR === undefined ? delete process.env.NO_COLOR : process.env.NO_COLOR = NO_COLOR);

  function printed(isTTY: boolean, ...words: string[]): string {
    return place.run(['audit', ...BASELINE, place.file('colour.yaml', PRIVILEGED), ...words], { isTTY }).stdout;
  }

  test('are for terminals that want them', () => {
    expect(printed(true)).toContain(ESCAPE);
    process.env.NO_COLOR = '1';
    expect(printed(true)).not.toContain(ESCAPE);
  });

  test('are for nothing else', () => {
    expect(printed(false)).not.toContain(ESCAPE);
    expect(printed(true, '--format', 'markdown')).not.toContain(ESCAPE);
    printed(true, '--output', place.path('plain'));
    expect(readFileSync(place.path('plain'), 'utf8')).not.toContain(ESCAPE);
  });
});
