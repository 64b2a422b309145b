import { networkFiguresOf } from '../../src/app/network-figures';
import { TENANT_LABEL } from '../../src/boundary';
import { NetworkProof } from '../../src/proof';

/** Namespaces named after their tenants, `none` of no tenant; each with two pods that nothing isolates. */
function proofOf(...tenants: string[]): NetworkProof {
  return new NetworkProof(tenants.flatMap((tenant) => [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: tenant, labels: tenant === 'none' ? {} : { [TENANT_LABEL]: tenant } } },
    ...['a', 'b'].map((name) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: tenant }, spec: { containers: [] } })),
  ]).map((manifest) => ({ manifest })));
}

test('counts tenants, pairs of workloads of different ones, and what they did not agree to', () => {
  expect(networkFiguresOf(proofOf('shop', 'bank', 'none'))).toEqual({ tenants: 2, connections: 8, isCut: false, undeclared: 2 });
  expect(networkFiguresOf(proofOf('shop', 'none'))).toEqual({ tenants: 1, connections: 0, isCut: false, undeclared: 0 });
});

test('counts a pair once, however many pods its workloads have that differ in labels', () => {
  const { objects } = proofOf('shop', 'bank');
  const ownerReferences = [{ kind: 'ReplicaSet', name: 'web', controller: true }];
  const pods = ['x', 'y'].map((name) => ({ manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'bank', labels: { name }, ownerReferences }, spec: { containers: [] } } }));
  const proof = new NetworkProof([...objects, ...pods]);
  expect(proof.topology.workloads).toHaveLength(6);
  expect(networkFiguresOf(proof).connections).toBe(12);
});

test('stops counting where there are too many pairs, and says so', () => {
  const proof = proofOf('shop', 'bank');
  const all = [...proof.workloads.pairs()].length;
  expect(all).toBe(12);
  expect(networkFiguresOf(proof, all).isCut).toBe(false);
  const { connections, isCut } = networkFiguresOf(proof, 5);
  expect(isCut).toBe(true);
  expect(connections).toBeLessThanOrEqual(5);
});
