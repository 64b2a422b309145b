import { TWO_TENANTS, deployment, namespace, proofOf } from './two-tenants';
import { NETWORK_REPORTS, NetworkFormat, networkViewOf } from '../../../src/audit';
import { describeConnection } from '../../../src/proof';

const { TEXT, JSON: DATA, MARKDOWN, MERMAID, DOT } = NetworkFormat;

function report(format: keyof typeof NETWORK_REPORTS, manifests: readonly any[]): string {
  const proof = proofOf(manifests, { ipBlocksExcludePods: true });
  return NETWORK_REPORTS[format](networkViewOf(proof), proof);
}

test.each([TEXT, MARKDOWN, MERMAID, DOT] as const)('two tenants with an agreed and an undeclared connection, as %s', (format) => {
  expect(report(format, TWO_TENANTS)).toMatchSnapshot();
});

test('the text is the list of the proof', () => {
  expect(report(TEXT, TWO_TENANTS).split('\n')).toEqual([...proofOf(TWO_TENANTS, { ipBlocksExcludePods: true }).list().map(describeConnection), '']);
});

test('the JSON holds everything of the view, and null where there is nothing to say', () => {
  const view = networkViewOf(proofOf(TWO_TENANTS, { ipBlocksExcludePods: true }));
  const data = JSON.parse(report(DATA, TWO_TENANTS));
  expect(Object.keys(data)).toEqual([
    'version', 'tenants', 'ends', 'rules', 'connections', 'matrix', 'undeclared', 'relays', 'groups', 'assumptions', 'unlisted',
  ]);
  expect(data.version).toBe(1);
  expect(data).toMatchObject({ tenants: view.tenants, undeclared: view.undeclared, assumptions: view.assumptions });
  expect(withoutNulls(data)).toMatchObject({ ends: view.ends, rules: view.rules, matrix: view.matrix, groups: view.links });
  expect(data.connections).toHaveLength(view.edges.length);
  expect(data.connections).toContainEqual({
    source: 'shop/web[Deployment]', target: 'blog/api[Deployment]', traffic: 'TCP 8080,9090', undeclared: 'TCP 9090', egress: [4], ingress: [0],
  });
  expect(data.connections[0].undeclared).toBeNull();
  expect(data.ends[0]).toMatchObject({ namespace: null, tenant: null, origin: null });
  expect(data.rules[data.rules.length - 1]).toEqual({ text: 'no policy isolates edge/gateway[Deployment]', origin: null });
  expect(data.relays).toEqual([{ workload: 'edge/gateway[Deployment]', from: ['shop'], to: ['blog', 'shop'] }]);
  expect(data.unlisted).toEqual({ connections: 0, tenantPairs: 0 });
});

function withoutNulls(value: any): any {
  return JSON.parse(JSON.stringify(value, (_, inner) => inner === null ? undefined : inner));
}

test('an empty cluster', () => {
  expect(report(TEXT, [])).toBe('');
  expect(JSON.parse(report(DATA, []))).toMatchObject({ version: 1, tenants: [], ends: [], connections: [] });
  expect(report(MARKDOWN, [])).toContain('## Network: no tenants\n\n0 tenants, 0 workloads, 0 connections.\n');
  expect(report(MERMAID, [])).toBe('flowchart LR\n');
  expect(report(DOT, [])).toBe('digraph network {\n  rankdir=LR;\n  node [shape=box];\n}\n');
});

test('without tenants, pictures show namespaces and workloads', () => {
  const manifests = [deployment('front', 'web'), deployment('front', 'cache'), deployment('back', 'db')];
  expect(report(MERMAID, manifests)).toMatchSnapshot();
  expect(report(DOT, manifests)).toContain('  subgraph cluster_0 {\n    label="back";\n    n1 [label="db[Deployment]"');
  expect(report(MARKDOWN, manifests)).not.toContain('What tenants reach');
});

test('tenants that reach nobody are in the picture', () => {
  const manifests = [namespace('shop', 'shop'), namespace('blog', 'blog')];
  expect(report(MERMAID, manifests.slice(0, 1))).toBe('flowchart LR\n  n0["shop"]\n');
});
