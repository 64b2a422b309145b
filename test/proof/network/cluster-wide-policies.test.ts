import { clusterPolicy, namespace } from './cluster';
import { ClusterWidePolicies } from '../../../src/proof/network/cluster-wide-policies';
import { NetworkProof } from '../../../src/proof/network/network-proof';

const SUBJECTS = {
  everything: { namespaces: {} },
  shop: { namespaces: { matchLabels: { team: 'shop' } } },
  named: { pods: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'blog' } }, podSelector: { matchLabels: { app: 'web' } } } },
  others: { namespaces: { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['shop'] }] } },
  stage: { namespaces: { matchLabels: { team: 'shop', stage: 'test' } } },
};

const proof = new NetworkProof([
  namespace('shop', { team: 'shop' }),
  namespace('blog', { team: 'blog' }),
  namespace('test', { stage: 'test', team: 'shop' }),
  ...Object.entries(SUBJECTS).map(([name, subject]) => clusterPolicy(name, { tier: 'Admin', priority: 1, subject, ingress: [] })),
].map((manifest) => ({ manifest })));
const policies = new ClusterWidePolicies(proof.policies);

test.each([
  ['shop', ['everything', 'shop']],
  ['blog', ['everything', 'named', 'others']],
  ['test', ['everything', 'shop', 'stage']],
])('finds the policies about namespace %s, in the order in which they were read', (name, expected) => {
  const found = policies.at(proof.topology.namespaces.get(name)!);
  expect(found.map(({ object }) => object.manifest.metadata.name)).toEqual(expected);
});

test('finds those about a namespace that is not among the objects', () => {
  expect(policies.at({ name: 'new', labels: {}, workloads: [] }).map(({ object }) => object.manifest.metadata.name)).toEqual(['everything', 'others']);
});
