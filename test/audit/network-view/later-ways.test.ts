import { deployment, isolation, namespace, policy, proofOf } from './two-tenants';
import { networkViewOf } from '../../../src/audit/network-view/view-of-network';

const CLUSTER = [namespace('shop', 'shop'), namespace('blog', 'blog'), deployment('shop', 'web'), deployment('blog', 'cms'), isolation('shop'), isolation('blog')];

function waysOf(...more: any[]): string[] {
  const { undeclared, rules } = networkViewOf(proofOf([...CLUSTER, ...more]));
  return undeclared.map(({ source, target, traffic, egress, ingress }) =>
    `${source.tenant}: ${source.witness} => ${target.tenant}: ${target.witness} : ${traffic} | ${rules[egress].text} | ${rules[ingress].text}`);
}

test('tenants that are apart, now and later, have no such way', () => {
  expect(waysOf()).toEqual([]);
});

test('a rule that lets in namespaces by a label lets in those that somebody will make', () => {
  const from = [{ namespaceSelector: { matchLabels: { team: 'ads' } } }];
  expect(waysOf(policy('shop', 'web', 'web', { ingress: [{ from, ports: [{ port: 80 }] }] }))).toEqual([
    'any later namespace: any pod of a namespace labelled team=ads => shop: shop/web[Deployment] : TCP 80'
    + ' | no policy yet: somebody has to make the namespace first | NetworkPolicy shop/web spec.ingress[0].from[0]',
  ]);
});

test('a rule that lets out to every namespace lets out to those that somebody will make', () => {
  expect(waysOf(policy('shop', 'web', 'web', { policyTypes: ['Egress'], egress: [{ to: [{ namespaceSelector: {} }], ports: [{ port: 53, protocol: 'UDP' }] }] }))).toEqual([
    'shop: shop/web[Deployment] => any later namespace: any pod : UDP 53'
    + ' | NetworkPolicy shop/web spec.egress[0].to[0] | no policy yet: somebody has to make the namespace first',
  ]);
});

test.each([
  ['the tenant that namespaces belong to is its own', { matchLabels: { 'cdk8s-bulwark/tenant': 'shop' } }],
  ['the namespace is named', { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }],
])('a rule is about no later namespace where %s', (_, namespaceSelector) => {
  expect(waysOf(policy('shop', 'web', 'web', { ingress: [{ from: [{ namespaceSelector }] }] }))).toEqual([]);
});

test('a policy of the cluster that denies every name but the known ones closes the way', () => {
  const expression = { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] };
  const deny = {
    apiVersion: 'policy.networking.k8s.io/v1alpha2',
    kind: 'ClusterNetworkPolicy',
    metadata: { name: 'shop' },
    spec: {
      tier: 'Admin',
      priority: 1,
      subject: { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } } },
      ingress: [{ action: 'Deny', from: [{ namespaces: { matchExpressions: [expression] } }] }],
    },
  };
  const open = policy('shop', 'web', 'web', { ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'ads' } } }] }] });
  expect(waysOf(open)).toHaveLength(1);
  expect(waysOf(open, deny)).toEqual([]);
  const evaded = { ...deny.spec, ingress: [{ action: 'Deny', from: [{ namespaces: { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['ads'] }] } }] }] };
  expect(waysOf(open, { ...deny, spec: evaded })).toHaveLength(1);
});

test('pods in the network of their node reach every pod on it', () => {
  expect(waysOf(deployment('shop', 'agent', { hostNetwork: true }))).toContain(
    'shop: shop/agent[Deployment] => every tenant: every pod on its node : All Connections'
    + ' | no policy holds shop/agent[Deployment], which is in the network of its node | a node reaches the pods that run on it, whatever policies say');
});
