import * as kplus from 'cdk8s-plus-28';
import { FakeCluster, FakeWorkload, tcp } from './fake-workload';
import { IPeer, Peer, Port } from '../../src/network';
import { TargetClusterProps } from '../../src/target';

function egressTo(peer: IPeer, props: TargetClusterProps = {}, port = Port.tcp(443)): any {
  const web = new FakeWorkload(new FakeCluster(props).namespace('web'), 'web');
  web.connections.allowTo(peer, port);
  return web.policy.egress;
}

function ingressFrom(peer: IPeer, props: TargetClusterProps = {}): any {
  const web = new FakeWorkload(new FakeCluster(props).namespace('web'), 'web');
  web.connections.allowFrom(peer, Port.named('http'));
  return web.policy.ingress;
}

const named = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
const https = [{ protocol: 'TCP', port: 443 }];

describe('Peer.cidr', () => {
  test('is one ipBlock', () => {
    expect(egressTo(Peer.cidr('198.51.100.0/24'))).toEqual([{ to: [{ ipBlock: { cidr: '198.51.100.0/24' } }], ports: https }]);
  });

  test('leaves out what is excepted, in a stable order', () => {
    expect(egressTo(Peer.cidr('10.0.0.0/8', { except: ['10.2.0.0/16', '10.1.0.0/16', '10.2.0.0/16'] })))
      .toEqual([{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16', '10.2.0.0/16'] } }], ports: https }]);
  });

  test('may hold the pods of the target where it leaves them out', () => {
    expect(() => egressTo(Peer.cidr('10.0.0.0/8', { except: ['10.1.0.0/16'] }), { podCidrs: ['10.1.0.0/16'] })).not.toThrow();
  });

  test('lets a named port of the workload itself be reached by its number', () => {
    expect(ingressFrom(Peer.cidr('198.51.100.0/24'))[0].ports).toEqual([{ protocol: 'TCP', port: 8080 }]);
  });

  test.each(['10.0.0.1/24', '10.0.0.0', '10.0.0.0/33', 'example.com', ''])('refuses %j', (cidr) => {
    expect(() => Peer.cidr(cidr)).toThrow('Peer.cidr: cidr');
  });

  test.each(['0.0.0.0/0', '::/0'])('refuses every address, %s', (cidr) => {
    expect(() => Peer.cidr(cidr)).toThrow('is every address');
  });

  test.each(['10.0.0.0/8', '11.0.0.0/16', '::/64', '10.1.1.1/16'])('refuses the exception %s, which is no part of it', (except) => {
    expect(() => Peer.cidr('10.0.0.0/8', { except: [except] })).toThrow('Peer.cidr: except[0]');
  });

  test('refuses to take in the pods of the target', () => {
    expect(() => egressTo(Peer.cidr('10.0.0.0/8'), { podCidrs: ['10.1.0.0/16'] })).toThrow("takes in the target's pods, 10.1.0.0/16");
  });

  test('refuses addresses of Services', () => {
    expect(() => egressTo(Peer.cidr('10.1.0.10/32'), { serviceCidrs: ['10.1.0.0/16'] })).toThrow('is the address of a Service');
  });

  test.each([['a CIDR', Peer.cidr('198.51.100.0/24'), {}], ['the internet', Peer.internet(), {}], ['the API server', Peer.apiServer(), { apiServerCidrs: ['10.0.0.1/32'] }]])('refuses a port name of %s', (_, peer, props) => {
    expect(() => egressTo(peer, props, Port.named('https'))).toThrow('is reached by a port name, which addresses do not have');
  });
});

describe('Peer.apiServer', () => {
  test('is the endpoints of the target on their port', () => {
    const web = new FakeWorkload(new FakeCluster({ apiServerCidrs: ['192.168.0.2/32', '192.168.0.1/32'], apiServerPort: 443 }).namespace('web'), 'web');
    web.connections.allowToApiServer();
    expect(web.policy.egress).toEqual([{ to: [{ ipBlock: { cidr: '192.168.0.1/32' } }, { ipBlock: { cidr: '192.168.0.2/32' } }], ports: https }]);
  });

  test('refuses a target that does not name them', () => {
    expect(() => egressTo(Peer.apiServer())).toThrow('web/web: target.apiServerCidrs is unknown');
  });
});

describe('shared services', () => {
  const place = { namespace: 'shared', podLabels: { app: 'it' } };

  test('the ingress controller and monitoring are where the target says', () => {
    const expected = [{ from: [{ ...named('shared'), podSelector: { matchLabels: { app: 'it' } } }], ports: [{ protocol: 'TCP', port: 8080 }] }];
    expect(ingressFrom(Peer.ingressController(), { ingressController: place })).toEqual(expected);
    expect(ingressFrom(Peer.monitoring(), { monitoring: place })).toEqual(expected);
  });

  test('without labels they are every pod of their namespace', () => {
    expect(ingressFrom(Peer.monitoring(), { monitoring: { namespace: 'shared' } })[0].from).toEqual([named('shared')]);
  });

  test('refuses a target that does not name them', () => {
    expect(() => ingressFrom(Peer.ingressController())).toThrow('web/web: target.ingressController is unknown');
    expect(() => ingressFrom(Peer.monitoring())).toThrow('web/web: target.monitoring is unknown');
  });
});

describe('Peer.namespaces', () => {
  test('selects namespaces by the name that nobody can forge', () => {
    expect(egressTo(Peer.namespaces('b', 'a', 'b'))).toEqual([{ to: [named('a'), named('b')], ports: https }]);
  });

  test('selects the pods of the own namespace without naming it', () => {
    expect(egressTo(Peer.namespaces('web'))[0].to).toEqual([{ podSelector: {} }]);
  });

  test('refuses no name and names that are no DNS label', () => {
    expect(() => Peer.namespaces()).toThrow('Peer.namespaces: names is empty');
    expect(() => Peer.namespaces('ok', 'Not_Ok')).toThrow("names has what is not the name of a namespace, got 'Not_Ok'");
  });
});

describe('Peer.podsIn', () => {
  test('selects labels and namespace together', () => {
    expect(egressTo(Peer.podsIn('data', { app: 'db' }))[0].to).toEqual([{ ...named('data'), podSelector: { matchLabels: { app: 'db' } } }]);
  });

  test('keeps a port name for the CNI to look up, as TCP unless said otherwise', () => {
    expect(egressTo(Peer.podsIn('data', { app: 'db' }), {}, Port.named('sql'))[0].ports).toEqual([{ protocol: 'TCP', port: 'sql' }]);
  });

  test('refuses no labels, invalid labels and an invalid namespace', () => {
    expect(() => Peer.podsIn('data', {})).toThrow('podsIn.podLabels is empty');
    expect(() => Peer.podsIn('data', { app: '-' })).toThrow('podsIn.podLabels');
    expect(() => Peer.podsIn('Data', { app: 'db' })).toThrow('podsIn.namespace');
  });
});

describe('Peer.service', () => {
  const cluster = new FakeCluster();
  const chart = cluster.namespace('web');
  const web = new FakeWorkload(chart, 'web');
  const api = new FakeWorkload(chart, 'api', [tcp(8080)]);
  const service = new kplus.Service(chart, 'service', { ports: [{ port: 80, targetPort: 8080 }, { port: 53, name: 'dns', protocol: kplus.Protocol.UDP }] });

  test('resolves the port of the Service to that of the pods, on both sides', () => {
    web.connections.allowTo(Peer.service(service, api), Port.tcp(80));
    const ports = [{ protocol: 'TCP', port: 8080 }];
    expect(web.policy.egress).toEqual([{ to: [{ podSelector: { matchLabels: api.podLabels } }], ports }]);
    expect(api.policy.ingress).toEqual([{ from: [{ podSelector: { matchLabels: web.podLabels } }], ports }]);
  });

  test('resolves the name of a Service port', () => {
    const dns = new FakeWorkload(chart, 'dns', [{ number: 53, protocol: kplus.Protocol.UDP }]);
    web.connections.allowTo(Peer.service(service, dns), Port.named('dns'));
    expect(dns.policy.ingress[0].ports).toEqual([{ protocol: 'UDP', port: 53 }]);
  });

  test('a headless Service replaces no port', () => {
    const headless = new kplus.Service(chart, 'headless', { clusterIP: 'None', ports: [{ port: 8080, targetPort: 9999 }] });
    const other = new FakeWorkload(chart, 'other', [tcp(8080)]);
    web.connections.allowTo(Peer.service(headless, other), Port.tcp(8080));
    expect(other.policy.ingress[0].ports).toEqual([{ protocol: 'TCP', port: 8080 }]);
  });

  test.each([Port.tcp(8080), Port.udp(80), Port.named('http'), Port.tcpRange(80, 81)])('refuses %s, which the Service lacks', (port) => {
    expect(() => web.connections.allowTo(Peer.service(service, api), port)).toThrow("Service web/service has no such port, got '" + port + "'. Its ports are TCP 80, UDP 53 'dns'.");
  });

  test('refuses a Service as the side that opens a connection', () => {
    expect(() => web.connections.allowFrom(Peer.service(service, api), Port.tcp(8080))).toThrow('Service web/service opens no connections');
  });

  test('refuses a Service that is a name outside the cluster', () => {
    const external = new kplus.Service(chart, 'external', { externalName: 'example.com' });
    expect(() => web.connections.allowTo(Peer.service(external, api), Port.tcp(80))).toThrow('is a name outside the cluster');
  });
});

test('refuses a peer that selects nobody, for that would be everybody', () => {
  expect(() => egressTo({ bindPeer: () => ({ selectors: [], description: 'nobody' }) })).toThrow('web/web: allowTo was given a peer that selects nobody, nobody');
});
