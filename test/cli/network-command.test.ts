import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { Workplace } from './command-line';
import { HOLE, TWO_TENANTS } from './tenants';
import { refuseEndless } from '../../src/cli/network-lines';
import { NetworkProof } from '../../src/proof';

const place = new Workplace();
afterAll(() => place.end());

const CLEAN = place.file('clean/all.yaml', TWO_TENANTS);
const OPEN = place.file('open/all.yaml', TWO_TENANTS + HOLE);

/** What every answer rests on where nothing is known of the cluster. */
const ASSUMED = `assumed: The network plug-in enforces NetworkPolicy, policies stand before the pods that they select, and tenants write none of their own
assumed: Pods have addresses in 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, as the target does not say which
assumed: Nodes have addresses in 10.0.0.0/8, 100.64.0.0/10, 172.16.0.0/12, 192.168.0.0/16, fc00::/7, as the target does not say which
`;

/** The line of a text in a file, from 1. */
function lineOf(text: string, needle: string): number {
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

describe('exit codes', () => {
  test('0 where tenants reach of each other what both agreed to, and no more', () => {
    expect(place.run(['network', place.path('clean')])).toEqual({ code: 0, stdout: 'shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432\n', stderr: ASSUMED });
  });

  test('1 where they reach more, with the policies of both sides and their lines', () => {
    const text = TWO_TENANTS + HOLE;
    expect(place.run(['network', OPEN])).toEqual({
      code: 1,
      stdout: 'blog/cms[Pod] => shop/db[StatefulSet] : TCP 9000\nshop/web[Deployment] => shop/db[StatefulSet] : TCP 5432\n',
      stderr: `undeclared: blog/cms[Pod] of tenant blog => shop/db[StatefulSet] of tenant shop : TCP 9000
  let out by NetworkPolicy blog/out spec.egress[0].to[0] (${OPEN}:${lineOf(text, '    - to:\n        - namespaceSelector') + 1})
  let in by NetworkPolicy shop/in spec.ingress[0].from[0] (${OPEN}:${lineOf(text, '        - namespaceSelector: {}')})
open: tenant shop lets in any later namespace : TCP 9000, by NetworkPolicy shop/in spec.ingress[0].from[0] (${OPEN}:${lineOf(text, '        - namespaceSelector: {}')})
${ASSUMED}`,
    });
  });

  test('1 where a tenant is open to namespaces that somebody will make', () => {
    const open = place.file('later/all.yaml', `${TWO_TENANTS}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: in, namespace: shop}
spec: {podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: ads}}}], ports: [{port: 80}]}]}
`);
    const { code, stderr } = place.run(['network', open]);
    expect({ code, first: stderr.split('\n')[0] }).toEqual({
      code: 1,
      first: `open: tenant shop lets in any later namespace labelled team=ads : TCP 80, by NetworkPolicy shop/in spec.ingress[0].from[0] (${open}:${lineOf(readFileSync(open, 'utf8'), 'podSelector: {}, ingress')})`,
    });
  });

  test('1 where a tenant runs pods that no policy holds', () => {
    const unheld = place.file('unheld/all.yaml', `${TWO_TENANTS}---
apiVersion: v1
kind: Pod
metadata: {name: agent, namespace: shop}
spec: {hostNetwork: true, containers: [{name: main}]}
`);
    const { code, stderr } = place.run(['network', unheld]);
    expect(code).toBe(1);
    expect(stderr).toContain('open: shop/agent[Pod] of tenant shop is in the network of its node, which no policy holds\n');
    expect(place.run(['network', '--ignore-host-network', unheld]).code).toBe(0);
  });

  test('2 where there is nothing to judge', () => {
    mkdirSync(place.path('empty'));
    expect(place.run(['network', place.path('empty')])).toEqual({ code: 2, stdout: '', stderr: `bulwark: There is no Kubernetes object in ${place.path('empty')}\n` });
    expect(place.run(['network', place.file('values.yaml', 'replicas: 3')]).code).toBe(2);
  });

  test('2 where a document cannot be read, as anything may stand there', () => {
    const file = place.file('broken.yaml', `${TWO_TENANTS}---\na: [\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: {a: b}}\n`);
    const { code, stdout, stderr } = place.run(['network', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const line = TWO_TENANTS.split('\n').length + 1;
    expect(stderr).toMatch(new RegExp(`^bulwark: ${file}:${line}: [^\n]+\n${file}:${line + 1}: metadata.name has to be a text\n$`));
  });

  test('2 where policies are invalid, with every mistake and its line', () => {
    const file = place.file('invalid.yaml', TWO_TENANTS.replace('ports: [{port: 5432}]', 'ports: [{port: 70000}, {protocol: ICMP}]'));
    const line = lineOf(TWO_TENANTS, '      ports: [{port: 5432}]');
    const { code, stdout, stderr } = place.run(['network', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`bulwark: ${file}:${line}: NetworkPolicy shop/web: spec.egress[0].ports[0].port is not a port, got 70000. Whole numbers from 1 to 65535 are allowed. Write the port on which the pods listen.
${file}:${line}: NetworkPolicy shop/web: spec.egress[0].ports[1].protocol is not a protocol that policies know, got 'ICMP'. SCTP, TCP, UDP are allowed. Write one of them.
`);
  });
});

test('workloads outside every tenant that one tenant reaches and that reach another are told', () => {
  const pod = (namespace: string, name: string) => `---\napiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: ${namespace}}\nspec: {containers: [{name: main}]}\n`;
  const tenants = [1, 2, 3, 4, 5, 6].map((index) => `t${index}`)
    .map((name) => `---\napiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {cdk8s-bulwark/tenant: ${name}}}\n${pod(name, 'web')}`);
  const { code, stderr } = place.run(['network', place.file('relay.yaml', pod('proxies', 'proxy') + tenants.join(''))]);
  const named = 'tenants t1, t2, t3, t4, t5 and 1 more';
  expect(stderr).toContain(`\nrelay: proxies/proxy[Pod] is reached by ${named} and reaches ${named}\n${ASSUMED}`);
  expect(stderr).toContain(`undeclared: t2/web[Pod] of tenant t2 => t1/web[Pod] of tenant t1 : All Connections
  let out by default, as no policy isolates the pods
  let in by default, as no policy isolates the pods
  and so from 4 other namespaces
`);
  expect(code).toBe(1);
});

test('mistakes at keys that no path can show plainly have their lines too', () => {
  const key = 'a\\q"';
  const file = place.file('keys.yaml', TWO_TENANTS.replace('{matchLabels: {app: web}}', `{matchLabels: {'${key}': x}}`));
  const { code, stderr } = place.run(['network', file]);
  expect(code).toBe(2);
  expect(stderr).toContain(`bulwark: ${file}:${lineOf(TWO_TENANTS, '  podSelector: {matchLabels: {app: web}}')}: NetworkPolicy shop/web: spec.podSelector.matchLabels[${JSON.stringify(key)}] is not a label, got 'x'.`);
});

describe('what is read', () => {
  test('the standard input', () => {
    expect(place.run(['network', '-'], { input: TWO_TENANTS })).toMatchObject({ code: 0, stdout: 'shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432\n' });
  });

  test('documents that are not of Kubernetes are left out and counted', () => {
    expect(place.run(['network', place.file('more.yaml', `replicas: 3\n---\n${TWO_TENANTS}`)])).toMatchObject({ code: 0, stderr: `${ASSUMED}1 document is not of Kubernetes and not judged\n` });
  });

  test('names that move the cursor or break a line are shown as they are', () => {
    const { stdout } = place.run(['network', place.file('names.yaml', TWO_TENANTS.replace(/name: db,/g, 'name: "db\\e[2J\\nforged",'))]);
    expect(stdout).toBe('shop/web[Deployment] => shop/db\\u001b[2J\\nforged[StatefulSet] : TCP 5432\n');
  });
});

describe('what is known of the cluster', () => {
  const ANYWHERE = `${TWO_TENANTS}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: world, namespace: shop}
spec: {podSelector: {matchLabels: {app: web}}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}], ports: [{port: 443}]}]}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: from-anywhere, namespace: blog}
spec: {podSelector: {}, ingress: [{}]}
`;
  const connected = (...words: string[]) => place.run(['network', ...words, place.file('anywhere.yaml', ANYWHERE)]).stdout.includes('shop/web[Deployment] => blog/cms[Pod] : TCP 443\n');

  test('is where pods are, and whether address blocks match them', () => {
    expect(connected()).toBe(true);
    expect(connected('--ip-blocks-exclude-pods')).toBe(false);
    expect(connected('--pod-cidrs', '192.168.0.0/16')).toBe(false);
    expect(connected('--pod-cidrs', '192.168.0.0/16,10.1.0.0/16')).toBe(true);
  });

  test('is whether policies hold pods in the network of their node', () => {
    const file = place.file('host.yaml', TWO_TENANTS.replace('spec: {containers: [{name: main}]}\n---\napiVersion: networking', 'spec: {hostNetwork: true, containers: [{name: main}]}\n---\napiVersion: networking'));
    expect(place.run(['network', file]).stdout).toContain('blog/cms[Pod] => shop/db[StatefulSet] : All Connections\n');
    expect(place.run(['network', '--ignore-host-network', file]).stdout).toBe('shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432\n');
  });

  test('is where nodes are', () => {
    const { stderr } = place.run(['network', CLEAN, '--pod-cidrs', '10.0.0.0/16', '--node-cidrs', '10.1.0.0/16']);
    expect(stderr).toBe(ASSUMED.split('\n')[0] + '\n');
  });
});

describe('every format', () => {
  test.each<[string, (text: string) => void]>([
    ['text', (text) => expect(text).toBe('blog/cms[Pod] => shop/db[StatefulSet] : TCP 9000\nshop/web[Deployment] => shop/db[StatefulSet] : TCP 5432\n')],
    ['json', (text) => expect(JSON.parse(text)).toMatchObject({ version: 1, tenants: ['blog', 'shop'], undeclared: [{ source: { tenant: 'any later namespace' } }, { source: { tenant: 'blog' }, target: { tenant: 'shop' }, traffic: 'TCP 9000' }] })],
    ['md', (text) => expect(text).toContain('TCP 9000')],
    ['mermaid', (text) => expect(text).toMatch(/^(---|flowchart|graph)/)],
    ['dot', (text) => expect(text).toMatch(/^digraph /m)],
    ['svg', (text) => expect(text).toMatch(/<svg [^]*<\/svg>\s*$/)],
    ['html', (text) => expect(text).toMatch(/^<!doctype html>/i)],
  ])('%s is printed, and written to a file as it would be printed; undeclared reach is a failure in each', (format, check) => {
    const report = place.path(`report.${format}`);
    const printed = place.run(['network', '--format', format, OPEN]);
    check(printed.stdout);
    expect(printed.code).toBe(1);
    expect(place.run(['network', '--format', format, OPEN, '--output', report])).toEqual({ ...printed, stdout: '' });
    expect(readFileSync(report, 'utf8')).toBe(printed.stdout);
    expect(format === 'text' || printed.stderr === '').toBe(true);
  });
});

describe('--output', () => {
  test('refuses a folder that there is not', () => {
    const { code, stderr } = place.run(['network', CLEAN, '--output', place.path('no/list')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^bulwark: ENOENT: [^\n]*\n$/);
  });

  test('is not written where nothing could be judged', () => {
    place.run(['network', place.file('bad.yaml', 'a: ['), '--output', place.path('bad.txt')]);
    expect(readdirSync(place.path('.'))).not.toContain('bad.txt');
  });
});

describe('--explain', () => {
  const explained = (source: string, destination: string, port: string, file: string = CLEAN) => place.run(['network', '--explain', source, destination, port, file]);

  test('tells the lines of the rules of both sides, and the answer last', () => {
    const egress = lineOf(TWO_TENANTS, '        - podSelector: {matchLabels: {app: db}}');
    const ingress = lineOf(TWO_TENANTS, '        - podSelector: {matchLabels: {app: web}}');
    expect(explained('shop/web', 'shop/db', '5432')).toEqual({
      code: 0,
      stdout: `shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432
  out of shop/web[Deployment]
    allowed: TCP 5432 by NetworkPolicy shop/web spec.egress[0].to[0]
      ${CLEAN}:${egress}
  into shop/db[StatefulSet]
    allowed: TCP 5432 by NetworkPolicy shop/db spec.ingress[0].from[0]
      ${CLEAN}:${ingress}

assumed:
${ASSUMED.replace(/^assumed: /gm, '  ')}
shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432 is allowed
`,
      stderr: '',
    });
  });

  test.each([
    ['a connection that is denied', 'blog/cms', 'shop/db', 'any', 'blog/cms[Pod] => shop/db[StatefulSet] : All Connections is denied'],
    ['a Service by its own port', 'shop/web', 'service/shop/store', '80', 'shop/web[Deployment] => service/shop/store : TCP 80 is allowed'],
    ['an address outside', 'shop/web', '192.0.2.1', 'tcp/443', 'shop/web[Deployment] => 192.0.2.1 : TCP 443 is denied'],
  ])('answers for %s, which is no failure', (_, source, destination, port, answer) => {
    const { code, stdout, stderr } = explained(source, destination, port);
    expect({ code, stderr, answer: stdout.trimEnd().split('\n').pop() }).toEqual({ code: 0, stderr: '', answer });
  });

  test('answers whatever else is undeclared', () => {
    expect(explained('shop/web', 'shop/db', '5432', OPEN).code).toBe(0);
  });

  test('is written to a file', () => {
    const words = ['network', '--explain', 'shop/web', 'shop/db', '5432', CLEAN];
    expect(place.run([...words, '--output', place.path('why')])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(place.path('why'), 'utf8')).toBe(place.run(words).stdout);
  });

  test('refuses a name that nobody has, in one line', () => {
    const { code, stdout, stderr } = explained('shop/wep', 'shop/db', '5432');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^bulwark: explain: source is nobody among the objects, got 'shop\/wep'\. [^\n]* Near it is shop\/web\[Deployment\]\.\n$/);
  });
});

describe('--diff', () => {
  const diff = (old: string, now: string, ...words: string[]) => place.run(['network', ...words, '--diff', old, now]);

  test('of the same state is empty', () => {
    expect(diff(OPEN, place.path('open'))).toEqual({ code: 0, stdout: '', stderr: ASSUMED });
  });

  test('tells what is new, and fails where it is undeclared between tenants', () => {
    expect(diff(CLEAN, OPEN)).toEqual({
      code: 1,
      stdout: '+ blog/cms[Pod] => shop/db[StatefulSet] : TCP 9000 (from tenant blog to tenant shop)\n',
      stderr: `undeclared: namespace blog of tenant blog => namespace shop of tenant shop : TCP 9000\n${ASSUMED}`,
    });
  });

  test('tells what is gone, which is no failure', () => {
    expect(diff(OPEN, CLEAN)).toMatchObject({ code: 0, stdout: '- blog/cms[Pod] => shop/db[StatefulSet] : TCP 9000 (from tenant blog to tenant shop)\n' });
  });

  test('tells what changed, and is no failure within a tenant', () => {
    const file = place.file('changed.yaml', TWO_TENANTS.replace(/ports: \[\{port: 5432\}\]/g, 'ports: [{port: 5433}]'));
    expect(diff(CLEAN, file)).toMatchObject({ code: 0, stdout: '~ shop/web[Deployment] => shop/db[StatefulSet] : TCP 5432 -> TCP 5433\n' });
  });

  test('fails where a hole that was there gets wider, and not where its policies are only renamed', () => {
    const wider = place.file('wider.yaml', (TWO_TENANTS + HOLE).replace('[{port: 9000}]', '[{port: 9000, endPort: 9001}]'));
    expect(diff(OPEN, wider)).toMatchObject({ code: 1, stderr: `undeclared: namespace blog of tenant blog => namespace shop of tenant shop : TCP 9001\n${ASSUMED}` });
    const renamed = place.file('renamed.yaml', (TWO_TENANTS + HOLE).replace('name: in,', 'name: incoming,').replace('name: out,', 'name: outgoing,'));
    expect(diff(OPEN, renamed)).toMatchObject({ code: 0, stdout: '' });
  });

  test('is JSON for programs', () => {
    const { code, stdout, stderr } = diff(CLEAN, OPEN, '--format', 'json');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      changes: [{ source: 'blog/cms[Pod]', target: 'shop/db[StatefulSet]', before: null, after: 'TCP 9000', tenants: { from: 'blog', to: 'shop' } }],
      undeclared: [{ source: { tenant: 'blog', namespace: 'blog' }, target: { tenant: 'shop', namespace: 'shop' }, traffic: 'TCP 9000' }],
    });
  });

  test('reads one side from the standard input', () => {
    expect(place.run(['network', '--diff', '-', OPEN], { input: TWO_TENANTS }).code).toBe(1);
  });
});

test('refuses to list more connections than anybody could read', () => {
  const pods = Array.from({ length: 4 }, (_, index) => ({ manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name: `p${index}`, namespace: 'a' }, spec: {} } }));
  const proof = new NetworkProof(pods);
  expect(() => refuseEndless(proof, 12)).not.toThrow();
  expect(() => refuseEndless(proof, 11)).toThrow('There are more than 11 connections between workloads, too many for a list. Choose fewer paths, or ask for one with --explain or for a picture with --format');
});
