import fc from 'fast-check';
import { FakeCluster, FakeWorkload, tcp, udp } from './fake-workload';
import { AGREED_CONNECTIONS, readAgreement } from '../../src/boundary';
import { Peer, Port } from '../../src/network';

/** A workload of the tenant shop, one of the tenant bank, and one outside every tenant. */
function three(): { cluster: FakeCluster; web: FakeWorkload; api: FakeWorkload; collector: FakeWorkload } {
  const cluster = new FakeCluster();
  const [shop, bank, platform] = ['shop-web', 'bank-api', 'platform'].map((name) => cluster.namespace(name));
  return { cluster, web: new FakeWorkload(shop, 'web'), api: new FakeWorkload(bank, 'api', [tcp(8080, 'http'), udp(53, 'dns')]), collector: new FakeWorkload(platform, 'collector') };
}

function agreementOf(workload: FakeWorkload): string | undefined {
  return workload.policyAnnotations?.[AGREED_CONNECTIONS];
}

test.each<[string, string, (web: FakeWorkload, api: FakeWorkload) => void]>([
  ['reaches', 'to', (web, api) => {
    api.connections.offerTo('shop', Port.named('http'));
    web.connections.allowTo(api, Port.named('http'));
  }],
  ['is reached by', 'from', (web, api) => {
    web.connections.allowFrom(api, Port.tcp(8080));
    api.connections.offerTo('shop', Port.tcp(8080));
  }],
])('a workload that %s one of another tenant, and the one that offered it, both say so', (_, way, agree) => {
  const { cluster, web, api } = three();
  agree(web, api);
  expect(cluster.errors).toBe('');
  expect([agreementOf(web), agreementOf(api)]).toEqual([`TCP 8080: ${way} bank`, 'TCP 8080: shop']);
});

test('a call alone agrees for its own side only', () => {
  const { cluster, web, api } = three();
  web.connections.allowTo(api, Port.tcp(8080));
  expect(cluster.errors).toContain('without an offer of the other side');
  expect([agreementOf(web), agreementOf(api)]).toEqual(['TCP 8080: to bank', undefined]);
});

test('what is agreed is told however late it was, with all offers and their ranges', () => {
  const { web, api } = three();
  api.connections.offerTo('shop', Port.tcpRange(8000, 8999));
  web.connections.allowTo(api, Port.tcp(8080));
  expect(agreementOf(api)).toBe('TCP 8000-8999: shop');
  api.connections.offerTo('shop', Port.named('dns'));
  api.connections.offerTo('club', Port.tcpRange(8000, 8999));
  expect([agreementOf(api), agreementOf(api)]).toEqual(Array(2).fill('TCP 8000-8999: club, shop; UDP 53: shop'));
});

test('a name means the port of whoever is reached, on either side', () => {
  const { cluster, web, api } = three();
  web.connections.offerTo('bank', Port.named('dns'));
  web.connections.offerTo('bank', Port.named('metrics'));
  web.connections.offerTo('club', Port.named('dns'));
  web.connections.offerTo('club', Port.named('sql'));
  api.connections.allowFrom(web, Port.named('dns'));
  expect(cluster.errors).toBe('');
  expect([agreementOf(web), agreementOf(api)]).toEqual(['TCP 9090: bank; UDP 53: bank', 'UDP 53: from shop']);
});

test('an offer to pods that are no workloads of the app is told where the workload has a policy', () => {
  const { web } = three();
  web.connections.offerTo('bank', Port.tcp(5432));
  expect(web.policy).toBeUndefined();
  web.connections.allowTo(Peer.podsIn('bank-data', { app: 'db' }), Port.tcp(5432));
  expect(agreementOf(web)).toBe('TCP 5432: bank');
});

test('nothing is agreed within a tenant, nor with what belongs to none', () => {
  const { cluster, web, collector } = three();
  const admin = new FakeWorkload(cluster.namespace('shop-admin'), 'admin');
  web.connections.offerTo('shop', Port.tcp(8080));
  admin.connections.allowTo(web, Port.tcp(8080));
  collector.connections.allowTo(web, Port.tcp(9090));
  web.connections.allowTo(Peer.cidr('198.51.100.0/24'), Port.tcp(443));
  expect([web, admin, collector].map((workload) => workload.policyAnnotations)).toEqual([undefined, undefined, undefined]);
});

test('the order of calls changes nothing, and what is written can be read', () => {
  const offer = fc.record({ tenant: fc.constantFrom('bank', 'club'), port: fc.integer({ min: 1, max: 9 }), length: fc.integer({ min: 0, max: 3 }) });
  const textOf = (offers: readonly { tenant: string; port: number; length: number }[]) => {
    const { web, collector } = three();
    collector.connections.allowTo(web, Port.tcp(9090));
    offers.forEach(({ tenant, port, length }) => web.connections.offerTo(tenant, length === 0 ? Port.tcp(port) : Port.tcpRange(port, port + length)));
    return agreementOf(web)!;
  };
  fc.assert(fc.property(fc.array(offer, { minLength: 1, maxLength: 8 }), (offers) => {
    const text = textOf(offers);
    expect(textOf([...offers].reverse())).toBe(text);
    const key = (ports: object) => JSON.stringify(ports);
    const asked = offers.map(({ tenant, port, length }) => key({ tenantName: tenant, protocol: 'TCP', first: port, last: port + length }));
    expect(readAgreement(text).map(key).sort()).toEqual([...new Set(asked)].sort());
  }), { numRuns: 30 });
});
