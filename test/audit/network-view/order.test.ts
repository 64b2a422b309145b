import * as fc from 'fast-check';
import { TWO_TENANTS, deployment, namespace, policy, proofOf, tcp } from './two-tenants';
import { NETWORK_REPORTS, NetworkFormat, networkViewOf } from '../../../src/audit';

/** Every way to depend on the order: tenants that are open to each other, several rules for one way, pods of one name that differ. */
const OPEN_TENANTS: readonly any[] = [
  ...['red', 'green', 'blue'].flatMap((name) => [namespace(name, name), deployment(name, 'one'), deployment(name, 'two', { hostNetwork: name === 'red' })]),
  namespace('green-data', 'green'),
  ...['a', 'b', 'c'].map((name) => policy('blue', name, 'one', { policyTypes: ['Egress'], egress: [{ ports: tcp(80) }, { ports: tcp(443) }] })),
  ...['a', 'b', 'c'].map((name) => policy('green', name, '', {
    policyTypes: ['Ingress'],
    ingress: [{ from: [{ namespaceSelector: {} }, { ipBlock: { cidr: '10.0.0.0/8' } }], ports: tcp(80) }],
  })),
  ...['1', '2'].map((version) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { namespace: 'blue', name: `pod-${version}`, labels: { version }, ownerReferences: [{ controller: true, kind: 'ReplicaSet', name: 'pods' }] },
    spec: { containers: [{ name: 'main', image: 'web:1' }] },
  })),
];

test.each(Object.keys(NETWORK_REPORTS) as NetworkFormat[])('the order of objects does not matter to %s', (format) => {
  for (const manifests of [TWO_TENANTS, [...TWO_TENANTS, ...OPEN_TENANTS]]) {
    const reportOf = (objects: readonly any[]): string => {
      const proof = proofOf(objects);
      return NETWORK_REPORTS[format](networkViewOf(proof), proof);
    };
    const expected = reportOf(manifests);
    fc.assert(fc.property(fc.shuffledSubarray([...manifests], { minLength: manifests.length }), (shuffled) => {
      expect(reportOf(shuffled)).toBe(expected);
    }), { numRuns: 15 });
  }
});
