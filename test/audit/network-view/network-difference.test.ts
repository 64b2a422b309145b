import * as fc from 'fast-check';
import { TWO_TENANTS, deployment, isolation, policy, proofOf, tcp } from './two-tenants';
import { describeChange, networkDifference } from '../../../src/audit';
import { Traffic } from '../../../src/proof';

function changesBetween(old: readonly any[], current: readonly any[]): string[] {
  const reading = { ipBlocksExcludePods: true };
  return networkDifference(proofOf(old, reading), proofOf(current, reading)).changes.map(describeChange);
}

/** The two tenants with another egress for web. */
function withEgress(change: (egress: any[]) => any[]): any[] {
  return TWO_TENANTS.map((manifest) => manifest.kind === 'NetworkPolicy' && manifest.metadata.name === 'web'
    ? { ...manifest, spec: { ...manifest.spec, egress: change(manifest.spec.egress) } }
    : manifest);
}

/** A workload that may call these networks, in this order. */
function calling(...networks: [cidr: string, port: number][]): any[] {
  const egress = networks.map(([cidr, port]) => ({ to: [{ ipBlock: { cidr } }], ports: tcp(port) }));
  return [deployment('shop', 'web'), isolation('shop'), policy('shop', 'web', 'web', { policyTypes: ['Egress'], egress })];
}

test('the same network has not changed', () => {
  expect(changesBetween(TWO_TENANTS, [...TWO_TENANTS].reverse())).toEqual([]);
  expect(changesBetween([], [])).toEqual([]);
});

test('what is new, what is gone and what carries something else', () => {
  const changed = withEgress(([db, api, , outside]) => [{ ...db, ports: tcp(5432, 5433) }, { ...api, ports: tcp(8080) }, outside]);
  expect(changesBetween(TWO_TENANTS, changed)).toEqual([
    '~ shop/web[Deployment] => blog/api[Deployment] : TCP 8080,9090 -> TCP 8080 (from tenant shop to tenant blog)',
    '- shop/web[Deployment] => edge/gateway[Deployment] : TCP 443',
  ]);
  expect(changesBetween(changed, TWO_TENANTS)).toEqual([
    '~ shop/web[Deployment] => blog/api[Deployment] : TCP 8080 -> TCP 8080,9090 (from tenant shop to tenant blog)',
    '+ shop/web[Deployment] => edge/gateway[Deployment] : TCP 443',
  ]);
});

test('what is routed in counts too', () => {
  expect(changesBetween(TWO_TENANTS, TWO_TENANTS.filter(({ kind }) => kind !== 'Ingress'))).toEqual(['- {ingress-controller} => shop/web[Deployment] : TCP 80']);
});

test('what crosses tenants comes first, and of that what opens something', () => {
  const cut = TWO_TENANTS.filter(({ kind, metadata }) => kind !== 'Deployment' || metadata.name !== 'db');
  const closed = withEgress(([, api]) => [{ ...api, ports: tcp(8080) }]);
  const opened = [...closed, policy('blog', 'call', 'api', { policyTypes: ['Egress'], egress: [{}] })];
  const { changes } = networkDifference(proofOf(TWO_TENANTS), proofOf(opened));
  const crossing = changes.filter(({ tenants }) => tenants);
  expect(changes.slice(0, crossing.length)).toEqual(crossing);
  expect(crossing.map(({ source, destination, opens, tenants }) => ({ source, destination, opens, ...tenants }))).toEqual([
    { source: 'blog/api[Deployment]', destination: 'shop/web[Deployment]', opens: true, from: 'blog', to: 'shop' },
    { source: 'shop/web[Deployment]', destination: 'blog/api[Deployment]', opens: false, from: 'shop', to: 'blog' },
  ]);
  expect(changesBetween(TWO_TENANTS, cut)).toEqual(['- shop/web[Deployment] => shop/db[Deployment] : TCP 5432']);
});

test('a range that is cut elsewhere is no change', () => {
  expect(changesBetween(calling(['192.0.2.0/24', 443]), calling(['192.0.2.0/25', 443], ['192.0.2.128/25', 443]))).toEqual([]);
});

test('of a range only the part that differs is told', () => {
  expect(changesBetween(calling(['192.0.2.0/24', 443]), calling(['192.0.2.0/24', 443], ['192.0.2.64/26', 80]))).toEqual([
    '~ shop/web[Deployment] => 192.0.2.64-192.0.2.127[External] : TCP 443 -> TCP 80,443',
  ]);
  expect(changesBetween(calling(['192.0.2.0/24', 443]), calling(['192.0.2.0/25', 443]))).toEqual([
    '- shop/web[Deployment] => 192.0.2.128-192.0.2.255[External] : TCP 443',
  ]);
  expect(changesBetween(calling(['192.0.2.0/25', 443]), calling(['192.0.2.0/24', 443], ['198.51.100.0/24', 443]))).toEqual([
    '+ shop/web[Deployment] => 192.0.2.128-192.0.2.255[External] : TCP 443',
    '+ shop/web[Deployment] => 198.51.100.0-198.51.100.255[External] : TCP 443',
  ]);
});

test('what pods of one name reach is told together', () => {
  const podOf = (version: string, cidr: string) => [
    {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { namespace: 'shop', name: `web-${version}`, labels: { app: version }, ownerReferences: [{ controller: true, kind: 'ReplicaSet', name: 'web' }] },
      spec: { containers: [{ name: 'main', image: 'web:1' }] },
    },
    policy('shop', version, version, { policyTypes: ['Egress'], egress: [{ to: [{ ipBlock: { cidr } }], ports: tcp(443) }] }),
  ];
  const pods = [isolation('shop'), ...podOf('one', '192.0.2.0/25'), ...podOf('two', '192.0.2.128/25')];
  expect(changesBetween([], pods)).toEqual(['+ shop/web[ReplicaSet] => 192.0.2.0-192.0.2.255[External] : TCP 443']);
});

/** Some networks of a small block, with ports. */
const NETWORKS = fc.array(
  fc.tuple(fc.constantFrom(29, 30, 31, 32), fc.nat({ max: 7 }), fc.constantFrom(80, 443)).map(([length, address, port]): [string, number] =>
    [`192.0.2.${address - address % 2 ** (32 - length)}/${length}`, port]),
  { minLength: 1, maxLength: 5 },
);

test('a change is told for an address exactly where its traffic differs', () => {
  fc.assert(fc.property(NETWORKS, NETWORKS, (before, after) => {
    const [old, current] = [proofOf(calling(...before)), proofOf(calling(...after))];
    const told = networkDifference(old, current).changes.flatMap(({ destination, before: was = '', after: is = '' }) => {
      const [first, last] = destination.replace('[External]', '').split('-').map((address) => Number(address.split('.')[3]));
      return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}: ${was} -> ${is}`);
    });
    const base = 192n * 2n ** 24n + 2n * 2n ** 8n;
    const at = (proof: typeof old, address: number): Traffic => proof.evaluation.through('Egress', proof.topology.workloads[0], base + BigInt(address), []);
    const expected = Array.from({ length: 8 }, (_, address) => ({ address, was: at(old, address), is: at(current, address) }))
      .filter(({ was, is }) => !was.equals(is)).map(({ address, was, is }) => `${address}: ${was} -> ${is}`);
    expect(told.sort()).toEqual(expected.sort());
  }));
});
