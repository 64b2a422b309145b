import { ObjectGraph } from '../../../src/rules';
import { TWO_TENANTS, operator, shopDevelopers } from '../../rules/rbac/access-objects';
import { can, held } from '../access/objects';

const PLAIN = TWO_TENANTS.filter(({ kind }) => kind === 'Namespace');

/** Isolation by policies is nothing that these tests are about: each namespace is shut. */
const SHUT = PLAIN.map(({ metadata }) => ({
  apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'default-deny', namespace: metadata.name }, spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
}));

function networkOf(...manifests: readonly any[]) {
  return new ObjectGraph([...SHUT, ...manifests].map((manifest) => ({ manifest })), 37).network;
}

test('the network proof holds where the access proof finds nobody who voids it', () => {
  const network = networkOf(...TWO_TENANTS);
  expect(network.isolatesTenants).toBe(true);
  expect(network.assumptions[0]).toContain('nobody of a tenant can change them, as the access proof shows');
});

test.each([
  ['who writes policies', shopDevelopers([can('create', 'networking.k8s.io', 'networkpolicies')], 'shop-web'), ['group shop-developers']],
  ['who becomes cluster admin', shopDevelopers([can('*', '*', '*')]), ['group shop-developers']],
  ['who becomes one that relabels namespaces', operator([can('patch', '', 'namespaces')]), ['group shop-developers', 'service account shop-web/operator']],
])('a subject of a tenant %s voids it, and is named', (_, more, writers) => {
  const network = networkOf(...TWO_TENANTS, ...more);
  expect(network.policyWriters).toEqual(writers);
  expect(network.isolatesTenants).toBe(false);
  expect(network.assumptions[0]).toContain(`these can change them or get round them: ${writers.join(', ')}`);
});

test('operators of the platform that come to cluster admin do not void it', () => {
  const network = networkOf(...TWO_TENANTS, ...held([can('list', '', 'secrets')], { name: 'more', subjects: [{ kind: 'Group', name: 'platform' }] }));
  expect(network.policyWriters).toEqual([]);
  expect(network.isolatesTenants).toBe(true);
});

test('that tenants write none is assumed where nobody is given a role', () => {
  expect(networkOf(...PLAIN).assumptions[0]).toContain('tenants write none of their own');
});
