import { TWO_TENANTS, deployment, isolation, namespace, peer, policy, proofOf, tcp } from './two-tenants';
import { NetworkView, networkViewOf } from '../../../src/audit';
import { RuleTable } from '../../../src/audit/network-view/rule-table';
import { tenantMatrixOf } from '../../../src/audit/network-view/tenant-matrix';
import { ViewConnections } from '../../../src/audit/network-view/view-connections';
import { NetworkProof, ReadingProps } from '../../../src/proof';

function viewOf(manifests: readonly any[], reading: ReadingProps = { ipBlocksExcludePods: true }): NetworkView {
  return networkViewOf(proofOf(manifests, reading));
}

/** The connections that some text occurs in, with the rules that let them through. */
function edgesOf({ ends, edges, rules }: NetworkView, text: string): string[] {
  const texts = (places: readonly number[]) => places.map((place) => rules[place].text).join(' + ') || 'nothing';
  return edges.map(({ source, target, traffic, egress, ingress }) => `${ends[source].id} => ${ends[target].id} : ${traffic} by ${texts(egress)} and ${texts(ingress)}`)
    .filter((line) => line.includes(text));
}

/** The matrix as lines. */
function cellsOf({ matrix }: Pick<NetworkView, 'matrix'>): string[] {
  return matrix.map(({ from, to, declared = 'nothing', undeclared = 'nothing' }) => `${from} => ${to} : agreed ${declared}, not agreed ${undeclared}`);
}

test('an edge names the rules of both sides', () => {
  expect(edgesOf(viewOf(TWO_TENANTS), 'shop/web[Deployment] => ')).toEqual([
    'shop/web[Deployment] => 198.51.100.7-198.51.100.7,203.0.113.0-203.0.113.255[External] : TCP 443 by NetworkPolicy shop/web spec.egress[3] and nothing',
    'shop/web[Deployment] => blog/api[Deployment] : TCP 8080,9090 by NetworkPolicy shop/web spec.egress[1] and NetworkPolicy blog/api spec.ingress[0]',
    'shop/web[Deployment] => edge/gateway[Deployment] : TCP 443 by NetworkPolicy shop/web spec.egress[2] and no policy isolates edge/gateway[Deployment]',
    'shop/web[Deployment] => shop/db[Deployment] : TCP 5432 by NetworkPolicy shop/web spec.egress[0] and NetworkPolicy shop/db spec.ingress[0]',
  ]);
});

test('every rule that lets some of the traffic through is named, and no other', () => {
  const rules = [
    { ports: tcp(80) }, { from: [peer('shop', 'db')], ports: tcp(81) }, { from: [peer('shop', 'web')], ports: tcp(82) }, { from: [peer('shop', 'web')], ports: tcp(99) },
  ];
  const view = viewOf([
    deployment('shop', 'web'), deployment('shop', 'api'),
    policy('shop', 'api', 'api', { policyTypes: ['Ingress'], ingress: rules }),
    policy('shop', 'web', 'web', { policyTypes: ['Egress'], egress: [{ ports: [{ protocol: 'TCP', port: 80, endPort: 90 }] }] }),
  ]);
  expect(edgesOf(view, 'shop/web[Deployment] => shop/api')).toEqual([
    'shop/web[Deployment] => shop/api[Deployment] : TCP 80,82 by NetworkPolicy shop/web spec.egress[0] and NetworkPolicy shop/api spec.ingress[0] + NetworkPolicy shop/api spec.ingress[2]',
  ]);
});

test('every rule about some of the addresses of an end is named', () => {
  const to = (...cidrs: string[]) => ({ to: cidrs.map((cidr) => ({ ipBlock: { cidr } })), ports: tcp(443) });
  const view = viewOf([
    deployment('shop', 'web'), isolation('shop'),
    policy('shop', 'web', 'web', { policyTypes: ['Egress'], egress: [to('192.0.2.0/25'), to('192.0.2.128/25'), { to: [{ podSelector: {} }] }, to('198.51.100.0/24', '192.0.2.64/26')] }),
  ]);
  expect(edgesOf(view, '=>')).toEqual([
    'shop/web[Deployment] => 192.0.2.0-192.0.2.255,198.51.100.0-198.51.100.255[External] : TCP 443 by NetworkPolicy shop/web spec.egress[0] + NetworkPolicy shop/web spec.egress[1] + NetworkPolicy shop/web spec.egress[3] and nothing',
  ]);
});

test('rules of cluster-wide policies count in their order', () => {
  const rules = (action: string, cidr: string) => [{ name: `${action} it`, action, to: [{ networks: [cidr] }] }];
  const admin = (name: string, priority: number, egress: object[]) => ({
    apiVersion: 'policy.networking.k8s.io/v1alpha1', kind: 'AdminNetworkPolicy', metadata: { name }, spec: { priority, subject: { namespaces: {} }, egress },
  });
  const view = viewOf([deployment('shop', 'web'), admin('late', 2, rules('Allow', '192.0.2.0/24')), admin('early', 1, rules('Deny', '192.0.2.128/25'))]);
  expect(edgesOf(view, 'shop/web[Deployment] => ')).toEqual([
    expect.stringMatching(/^shop\/web\[Deployment\] => 0\.0\.0\.0-192\.0\.2\.127,192\.0\.3\.0-.*\[External\] : All Connections by AdminNetworkPolicy late spec\.egress\[0\] \(Allow it\) \+ no policy isolates shop\/web\[Deployment\] and nothing$/),
  ]);
});

test('outside addresses are one end for each set of them, labelled in short', () => {
  const view = viewOf([
    deployment('shop', 'web'), isolation('shop'),
    policy('shop', 'web', 'web', {
      policyTypes: ['Egress'],
      egress: [{ to: ['192.0.2.1/32', '192.0.2.3/32', '192.0.2.5/32'].map((cidr) => ({ ipBlock: { cidr } })) }],
    }),
  ]);
  expect(view.ends.filter(({ kind }) => kind === 'outside')).toEqual([{
    id: '192.0.2.1-192.0.2.1,192.0.2.3-192.0.2.3,192.0.2.5-192.0.2.5[External]',
    kind: 'outside',
    label: '192.0.2.1, 192.0.2.3 and 1 more',
    addresses: ['192.0.2.1-192.0.2.1', '192.0.2.3-192.0.2.3', '192.0.2.5-192.0.2.5'],
  }]);
});

test('every end of the list of the proof is an end, and every connection an edge', () => {
  const proof = proofOf(TWO_TENANTS);
  const { ends, edges } = networkViewOf(proof);
  const idsOf = (place: number) => ends[place].addresses?.map((range) => `${range}[External]`) ?? [ends[place].id];
  const shown = edges.flatMap(({ source, target, traffic }) => idsOf(source).flatMap((from) => idsOf(target).map((to) => `${from} => ${to} : ${traffic}`)));
  expect(shown.sort()).toEqual(proof.list().map(({ source, destination, traffic }) => `${source} => ${destination} : ${traffic}`).sort());
});

test('the path of a construct stands before the file', () => {
  const origin = { construct: 'app/shop/web', file: 'web.yaml' };
  const [end] = networkViewOf(new NetworkProof([{ manifest: deployment('shop', 'web'), origin }])).ends.filter(({ kind }) => kind === 'workload');
  expect(end).toEqual({ id: 'shop/web[Deployment]', kind: 'workload', label: 'web', namespace: 'shop', origin: 'app/shop/web' });
});

test('pods of one name are one end, with what any of them reaches', () => {
  const pod = (name: string, version: string, file: string) => ({
    manifest: {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { namespace: 'shop', name, labels: { version }, ownerReferences: [{ controller: true, kind: 'ReplicaSet', name: 'web' }] },
      spec: { containers: [{ name: 'main', image: 'web:1' }] },
    },
    origin: { file },
  });
  const only = (name: string, version: string, port: number) => ({
    manifest: policy('shop', name, '', { podSelector: { matchLabels: { version } }, policyTypes: ['Egress'], egress: [{ to: [{ podSelector: {} }], ports: tcp(port) }] }),
  });
  const view = networkViewOf(new NetworkProof([
    pod('web-2', '2', 'b.yaml'), pod('web-1', '1', 'a.yaml'), { manifest: deployment('shop', 'db') }, only('one', '1', 80), only('two', '2', 81),
  ], { ipBlocksExcludePods: true }));
  expect(view.ends.map(({ id, origin }) => `${id} ${origin}`)).toContain('shop/web[ReplicaSet] a.yaml');
  expect(edgesOf(view, 'shop/web[ReplicaSet] => shop/db')).toEqual([
    'shop/web[ReplicaSet] => shop/db[Deployment] : TCP 80-81 by NetworkPolicy shop/one spec.egress[0] + NetworkPolicy shop/two spec.egress[0] and no policy isolates shop/db[Deployment]',
  ]);
});

test('a pod in the network of its node needs no rule', () => {
  const view = viewOf([deployment('shop', 'agent', { hostNetwork: true }), deployment('shop', 'web'), isolation('shop')]);
  expect(edgesOf(view, 'agent[Deployment] => shop/web')).toEqual([
    'shop/agent[Deployment] => shop/web[Deployment] : All Connections by no policy holds shop/agent[Deployment], which is in the network of its node and a node reaches shop/web[Deployment], whatever policies say',
  ]);
});

test('the matrix tells what was agreed from what was not, also where no pod is there yet', () => {
  expect(cellsOf(viewOf(TWO_TENANTS))).toEqual(['shop => blog : agreed TCP 8080, not agreed TCP 9090']);
  expect(cellsOf(viewOf(TWO_TENANTS.filter(({ kind }) => kind !== 'Deployment')))).toEqual(['shop => blog : agreed TCP 8080, not agreed TCP 9090']);
});

test('a node of a tenant reaches the pods of others', () => {
  const manifests = [namespace('shop', 'shop'), namespace('blog', 'blog'), isolation('shop'), isolation('blog'), deployment('shop', 'agent', { hostNetwork: true }), deployment('blog', 'api')];
  expect(cellsOf(viewOf(manifests))).toEqual(['shop => blog : agreed nothing, not agreed All Connections']);
});

test('undeclared ways name the rule, or the lack of one, of both sides', () => {
  const out = policy('shop', 'out', '', { policyTypes: ['Egress'], egress: [{ ports: tcp(80) }] });
  const view = viewOf([namespace('shop', 'shop'), namespace('blog', 'blog'), deployment('blog', 'api'), out]);
  const sayings = view.undeclared.map(({ source, target, egress, ingress }) =>
    [source.witness, target.witness, view.rules[egress].text, view.rules[ingress].text]);
  expect(sayings).toEqual([
    ['blog/api[Deployment]', 'any pod in namespace shop', 'no policy isolates the pods of namespace blog', 'no policy isolates the pods of namespace shop'],
    ['any pod in namespace shop', 'blog/api[Deployment]', 'NetworkPolicy shop/out spec.egress[0]', 'no policy isolates the pods of namespace blog'],
  ]);
});

test('where everybody is open to everybody, so many pairs are listed and the others counted', () => {
  const names = ['a', 'b', 'c', 'd'];
  const proof = proofOf(names.flatMap((name) => [namespace(name, name), deployment(name, 'web'), deployment(name, 'api')]));
  const pairs = ({ edges }: { readonly edges: readonly { readonly source: string; readonly target: string }[] }) => edges.filter(({ source, target }) => !`${source}${target}`.includes('External'));
  const all = new ViewConnections(proof, new RuleTable()).all();
  expect([pairs(all).length, all.unlisted]).toEqual([8 * 7, 0]);
  const few = new ViewConnections(proof, new RuleTable(), 20).all();
  expect([pairs(few).length, few.unlisted]).toEqual([20 - 3, 8 * 8 - 20]);
  const cells = tenantMatrixOf(proof, { ends: few.ends, edges: [] }, 5);
  expect([cells.cells.map(({ from, to }) => from + to), cells.unlisted]).toEqual([['ab', 'ac', 'ad', 'ba', 'bc'], 12 - 5]);
  expect(tenantMatrixOf(proof, { ends: few.ends, edges: [] })).toMatchObject({ cells: { length: 12 }, unlisted: 0 });
});

test('a view tells how much it leaves out', () => {
  expect(viewOf(TWO_TENANTS)).not.toHaveProperty('unlistedEdges');
  const many = viewOf(Array.from({ length: 320 }, (_, index) => deployment('shop', `web-${index}`)));
  expect(many.unlistedEdges).toBe(320 * 320 - 100_000);
});

test('what links groups that are no two tenants is told once', () => {
  expect(viewOf(TWO_TENANTS).links!.map(({ from, to, traffic }) => `${from.tenant ?? from.kind} => ${to.tenant ?? to.kind} : ${traffic}`)).toEqual([
    'entry => shop : TCP 80',
    'outside => platform : All Connections',
    'outside => shop : TCP 80',
    'platform => outside : All Connections',
    'platform => blog : TCP 8080',
    'platform => shop : TCP 80',
    'shop => outside : TCP 443',
    'shop => platform : TCP 443',
  ]);
});

test('an end without connections is there', () => {
  const view = viewOf([deployment('shop', 'web'), isolation('shop')]);
  expect(view.ends.map(({ id }) => id)).toEqual(['shop/web[Deployment]']);
  expect(view.edges).toEqual([]);
});
