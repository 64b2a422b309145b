import { namespace, policy } from './policies';
import { clusterPolicy, connections, defaultDenyOf, deployment, podsIn, tenantNamespace } from './tenants';
import { NetworkProof } from '../../../src/proof';
import { crossTenantReach } from '../../../src/rules/network/cross-tenant-reach';
import { ObjectGraph } from '../../../src/rules/object-graph';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const CLEAN = [
  tenantNamespace('blog-web', 'blog'), defaultDenyOf('blog-web'), deployment('blog-web', 'web', 8080),
  connections('blog-web', 'web', { to: [podsIn('shop-data', 'db')], ports: [5432], agreed: 'TCP 5432: to shop' }),
  tenantNamespace('shop-data', 'shop'), defaultDenyOf('shop-data'), deployment('shop-data', 'db', 5432),
  connections('shop-data', 'db', { from: [podsIn('blog-web', 'web')], ports: [5432], agreed: 'TCP 5432: blog' }),
];
const [OUT, IN] = [3, 7];
const FROM = 'spec.ingress[0].from[0]';
const annotation = 'metadata.annotations["cdk8s-bulwark/agreed-connections"]';

describeGraphRule(crossTenantReach, {
  clean: CLEAN,
  breaks: [
    { name: 'an agreement of one side', object: IN, edit: { set: annotation, to: undefined }, finds: [`NetworkPolicy/db-in ${FROM}`] },
    { name: 'an agreement of the other direction', object: OUT, edit: { set: annotation, to: 'TCP 5432: from shop' }, finds: [`NetworkPolicy/db-in ${FROM}`] },
    { name: 'an agreement on another port', object: OUT, edit: { set: annotation, to: 'TCP 5433: shop' }, finds: [`NetworkPolicy/db-in ${FROM}`] },
    { name: 'namespaces that nobody has named yet, by a label', object: IN, edit: { set: `${FROM}.namespaceSelector`, to: { matchLabels: { team: 'blog' } } }, finds: [`NetworkPolicy/db-in ${FROM}`] },
    { name: 'every namespace', object: IN, edit: { set: FROM, to: { namespaceSelector: {} } }, finds: [`NetworkPolicy/db-in ${FROM}`] },
    { name: 'egress to namespaces that nobody has named yet', object: OUT, edit: { set: 'spec.egress[0].to[0].namespaceSelector', to: { matchExpressions: [{ key: 'team', operator: 'Exists' }] } }, finds: ['NetworkPolicy/web-out spec.egress[0].to[0]'] },
    { name: 'a policy of the cluster that accepts for both', add: [clusterPolicy('open', { ingress: [{ action: 'Accept', from: [{ namespaces: {} }] }], egress: [{ action: 'Accept', to: [{ namespaces: {} }] }] })], finds: ['ClusterNetworkPolicy/open spec.ingress[0].from[0]', 'ClusterNetworkPolicy/open spec.egress[0].to[0]'] },
    { name: 'a policy of the cluster that lets in namespaces by a label', add: [clusterPolicy('open', { ingress: [{ action: 'Accept', from: [{ namespaces: { matchLabels: { team: 'ads' } } }] }] })], finds: ['ClusterNetworkPolicy/open spec.ingress[0].from[0]'] },
  ],
  keeps: [
    { name: 'pods in the network of their node, which another rule tells', object: 6, edit: { set: 'spec.template.spec.hostNetwork', to: true } },
    { name: 'offers of both sides', object: OUT, edit: { set: annotation, to: 'TCP 5432: shop' } },
    { name: 'a namespace of the same tenant', object: 0, edit: { set: 'metadata.labels["cdk8s-bulwark/tenant"]', to: 'shop' }, given: [{ object: IN, edit: { set: annotation, to: undefined } }] },
    { name: 'a namespace of no tenant', object: 0, edit: { set: 'metadata.labels["cdk8s-bulwark/tenant"]', to: undefined }, given: [{ object: IN, edit: { set: annotation, to: undefined } }] },
    { name: 'namespaces by the label of their own tenant', object: IN, edit: { set: FROM, to: { namespaceSelector: { matchLabels: { 'cdk8s-bulwark/tenant': 'shop' } } } } },
    { name: 'a side that lets nothing out', remove: OUT, given: [{ object: IN, edit: { set: annotation, to: undefined } }] },
    { name: 'everybody, which other rules tell', object: IN, edit: { set: FROM, to: undefined } },
    { name: 'a policy of the cluster that denies what is let in', add: [clusterPolicy('guard', { ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] })], given: [{ object: IN, edit: { set: annotation, to: undefined } }] },
  ],
});

const withOrigin = (objects: any[]) => graphFindings(crossTenantReach, objects).map(({ message }) => message);

test('names both policies, both ends, a port and what both sides have to say', () => {
  const { [IN]: last, ...rest } = CLEAN;
  const silent = { ...last, metadata: { name: 'db-in', namespace: 'shop-data' } };
  expect(withOrigin([...Object.values(rest), silent])).toEqual([
    'Tenant blog reaches tenant shop without an agreement of both: blog-web/web[Deployment] => shop-data/db[Deployment] : TCP 5432. '
    + 'NetworkPolicy blog-web/web-out at spec.egress[0].to[0] lets it out, NetworkPolicy shop-data/db-in at spec.ingress[0].from[0] lets it in. '
    + 'Tenant shop has not agreed to it in cdk8s-bulwark/agreed-connections of a policy for these pods',
  ]);
});

test('where the destination is open, the policy that lets out is blamed, once for all that it reaches', () => {
  const open = ['a', 'b'].flatMap((name) => [tenantNamespace(name, name), deployment(name, 'web', 80)]);
  const source = [tenantNamespace('blog-web', 'blog'), defaultDenyOf('blog-web'), connections('blog-web', 'web', { to: [podsIn('a'), podsIn('b')], ports: [80] })];
  const messages = graphFindings(crossTenantReach, [...open, ...source]).filter(({ object }) => object.manifest.kind === 'NetworkPolicy').map(({ path, message }) => `${path} ${message}`);
  expect(messages).toHaveLength(2);
  expect(messages[0]).toContain('spec.egress[0].to[0] Tenant blog reaches tenant a without an agreement of both: any pod labelled app=web in namespace blog-web => a/web[Deployment] : TCP 80.');
  expect(messages[0]).toContain('that no policy isolates the pods of namespace a for Ingress lets it in; it is open between 1 more pair of namespaces.');
});

test('the workloads that it names are none of those that have agreed', () => {
  const wider = connections('shop-data', 'cache', { from: [podsIn('blog-web')], ports: [5432] });
  const out = connections('blog-web', 'site', { to: [podsIn('shop-data')], ports: [5432] });
  const more = [deployment('shop-data', 'cache', 5432), deployment('blog-web', 'site', 80), wider, out];
  const messages = withOrigin([...CLEAN, ...more]);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain('blog-web/site[Deployment] => shop-data/cache[Deployment] : TCP 5432');
  expect(messages[0]).toContain('Neither tenant has agreed to it');
});

test.each([
  ['that a list of values names too', { matchExpressions: [{ key: 'app', operator: 'In', values: ['db', 'cache'] }] }],
  ['in whatever order the list has them', { matchExpressions: [{ key: 'app', operator: 'In', values: ['cache', 'db'] }] }],
  ['that are among all', {}],
])('an agreement is one of the pods that it stands for, not of others %s', (_, podSelector) => {
  const [agreed, wider] = ['agreed', 'wider'].map((name) => ({ ...CLEAN[IN], metadata: { ...CLEAN[IN].metadata, name } }));
  const { annotations: none, ...metadata } = wider.metadata;
  const closed = { ...agreed, spec: { podSelector: agreed.spec.podSelector, policyTypes: ['Ingress'] } };
  const open = { ...wider, metadata, spec: { ...wider.spec, podSelector } };
  expect(none).toBeDefined();
  const out = connections('blog-web', 'web', { to: [podsIn('shop-data')], ports: [5432], agreed: 'TCP 5432: to shop' });
  expect(withOrigin([...CLEAN.slice(0, OUT), out, ...CLEAN.slice(OUT + 1, IN), closed, open, deployment('shop-data', 'cache', 5432)])).toEqual([
    expect.stringContaining('blog-web/web[Deployment] => shop-data/cache[Deployment] : TCP 5432'),
  ]);
});

test('the way back is no part of an agreement', () => {
  const back = [connections('shop-data', 'db', { to: [podsIn('blog-web', 'web')], ports: [5432] }), connections('blog-web', 'web', { from: [podsIn('shop-data', 'db')], ports: [5432] })];
  expect(withOrigin([...CLEAN, ...back])).toEqual([expect.stringContaining('Tenant shop reaches tenant blog without an agreement of both: shop-data/db[Deployment] => blog-web/web[Deployment] : TCP 5432')]);
});

test('a place that opens several ways is told once', () => {
  const open = ['a', 'b', 'c'].flatMap((name) => [namespace(name, { 'cdk8s-bulwark/tenant': name, 'team': 'x' }), policy('out', { podSelector: {}, policyTypes: ['Egress'] }, name)]);
  const source = [tenantNamespace('blog-web', 'blog'), defaultDenyOf('blog-web'), connections('blog-web', 'web', { to: [{ namespaceSelector: { matchLabels: { team: 'x' } } }], ports: [80] })];
  const messages = graphFindings(crossTenantReach, [...open, ...source]).map(({ object, path, message }) => `${object.manifest.metadata.name} ${path} ${message}`);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatch(/^web-out spec\.egress\[0\]\.to\[0\] Tenant blog reaches tenant a .*it is open between 2 more pairs of namespaces/);
});

test('pods in the network of their node are no way of their own', () => {
  const agent = [tenantNamespace('a', 'a'), defaultDenyOf('a'), deployment('a', 'agent', 9100, { hostNetwork: true })];
  const open = [tenantNamespace('b', 'b'), policy('in', { podSelector: {} }, 'b')];
  expect(new NetworkProof([...agent, ...open].map((manifest) => ({ manifest }))).undeclared()).toHaveLength(1);
  expect(graphFindings(crossTenantReach, [...agent, ...open])).toEqual([]);
});

test('where both sides are open, the namespace is blamed, and an object in it where it is not there itself', () => {
  const objects = ['a', 'b', 'c'].map((name) => ({ manifest: deployment(name, 'web', 80), tenant: name }));
  const namespaces = ['d', 'e'].map((name) => ({ manifest: tenantNamespace(name, name) }));
  const found = [...crossTenantReach.find(new ObjectGraph([...objects, ...namespaces], 37))];
  expect(found.map(({ object: { manifest } }) => `${manifest.kind} ${manifest.metadata.namespace ?? manifest.metadata.name}`).sort()).toEqual(['Deployment a', 'Deployment b', 'Deployment c', 'Namespace d', 'Namespace e']);
  expect(found[0].message).toContain('among others');
  expect(found[0].message).toContain('it is open between 3 more pairs of namespaces');
});
