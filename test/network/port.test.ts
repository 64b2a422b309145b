import * as kplus from 'cdk8s-plus-28';
import { FakeCluster, FakeWorkload } from './fake-workload';
import { Peer, Port } from '../../src/network';
import { Cni } from '../../src/target';

test.each([
  [Port.tcp(1), 'TCP 1'],
  [Port.udp(65535), 'UDP 65535'],
  [Port.sctp(5060), 'SCTP 5060'],
  [Port.tcpRange(8000, 8010), 'TCP 8000-8010'],
  [Port.udpRange(1, 65535), 'UDP 1-65535'],
  [Port.sctpRange(2, 3), 'SCTP 2-3'],
  [Port.named('http'), "port 'http'"],
  [Port.named('dns', kplus.Protocol.UDP), "UDP 'dns'"],
])('%s reads as %s', (port, text) => {
  expect(`${port}`).toBe(text);
});

test.each([0, 65536, -1, 80.5, NaN])('refuses port %p', (number) => {
  expect(() => Port.tcp(number)).toThrow('Port: port is not a port');
});

test.each([[10, 10], [10, 9]])('refuses the range %p to %p', (port, endPort) => {
  expect(() => Port.udpRange(port, endPort)).toThrow(`Port: endPort is not above the first port, ${port}, got ${endPort}`);
});

test('refuses a range that ends out of range', () => {
  expect(() => Port.tcpRange(0, 70000)).toThrow(/: port is not a port, got 0.*\n.*endPort is not a port, got 70000/);
});

test.each(['', 'Http', 'a-name-that-is-too-long', '8080', 'a--b'])('refuses the port name %j', (name) => {
  expect(() => Port.named(name)).toThrow('Port: name is not the name of a port');
});

test('refuses a range where the CNI opens its first port only', () => {
  const cluster = new FakeCluster({ cni: Cni.azureNetworkPolicyManager() });
  const web = new FakeWorkload(cluster.namespace('web'), 'web');
  expect(() => web.connections.allowToInternet(Port.tcpRange(1, 2))).toThrow('web/web: allowTo is a port range, of which Azure Network Policy Manager opens the first port only');
  expect(web.policy).toBeUndefined();
});

test('refuses SCTP where the CNI does not let it through', () => {
  const cluster = new FakeCluster({ cni: Cni.cilium() });
  const web = new FakeWorkload(cluster.namespace('web'), 'web', [{ number: 5060, name: 'sip', protocol: kplus.Protocol.SCTP }]);
  expect(() => web.connections.allowFrom(Peer.namespaces('pbx'), Port.sctp(5060))).toThrow('is an SCTP port, which Cilium does not let through');
  web.connections.allowFrom(Peer.namespaces('pbx'), Port.named('sip'));
  expect(cluster.errors).toContain('is an SCTP port, which Cilium does not let through');
});
