import { NetworkProof } from '../../../src/proof';
import { deployment, namespace, proofOf } from '../../audit/network-view/two-tenants';

const pod = (metadata: object, spec: object = {}, status?: object) => ({
  apiVersion: 'v1', kind: 'Pod', metadata: { namespace: 'shop', name: 'agent', ...metadata }, spec: { containers: [{ name: 'main', image: 'a:1' }], ...spec }, ...status ? { status } : {},
});
const OWNED = { ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'web', controller: true }] };
const unheld = (...objects: any[]) => proofOf([namespace('shop', 'shop'), deployment('shop', 'web'), ...objects]).tenants.nodeNetwork.map(({ id }) => id);

test.each<[string, any]>([
  ['an owner that is there', pod(OWNED, { hostNetwork: true })],
  ['an end that it has not come to', pod({}, { hostNetwork: true }, { phase: 'Succeeded' })],
])('a pod in the network of its node is seen, even where it claims %s', (_, object) => {
  expect(unheld(object)).toHaveLength(1);
});

test.each<[string, any]>([
  ['a controller that is there makes', pod(OWNED)],
  ['has ended', pod({}, {}, { phase: 'Failed' })],
])('a pod in the network of pods that %s is left out', (_, object) => {
  expect(proofOf([namespace('shop', 'shop'), deployment('shop', 'web'), object]).topology.workloads).toHaveLength(1);
});

test('a namespace without an object belongs to one tenant, in whatever order its objects come', () => {
  const objects = ['web', 'db'].map((name, index) => ({ manifest: deployment('shop', name), ...index === 0 ? {} : { tenant: 'shop' } }));
  const tenantOf = (list: any[]) => new NetworkProof(list).topology.namespaces.get('shop')!.tenant;
  expect([tenantOf(objects), tenantOf([...objects].reverse())]).toEqual(['shop', 'shop']);
});
