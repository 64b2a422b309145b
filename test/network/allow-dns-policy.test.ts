import { ApiObject, Chart, Testing } from 'cdk8s';
import { AllowDnsPolicy, AllowDnsPolicyProps } from '../../src/network';
import { TargetCluster, TargetClusterProps } from '../../src/target';

function egressOf(target: TargetClusterProps, props: AllowDnsPolicyProps = {}): any {
  const app = Testing.app();
  TargetCluster.of(target).applyTo(app);
  return ApiObject.of(new AllowDnsPolicy(new Chart(app, 'chart'), 'dns', props)).toJson().spec.egress;
}

test('every pod may ask the DNS of the cluster over UDP and TCP', () => {
  const chart = new Chart(Testing.app(), 'chart', { namespace: 'web' });
  new AllowDnsPolicy(chart, 'dns');
  expect(Testing.synth(chart)).toMatchSnapshot();
});

const ports = (port: number) => [{ protocol: 'TCP', port }, { protocol: 'UDP', port }];
const pods = (namespace: string, matchLabels: object) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } }, podSelector: { matchLabels } });

test('a node-local cache is reached by its address', () => {
  expect(egressOf({ dns: { nodeLocalAddress: '169.254.20.10' } })).toEqual([
    { to: [{ ipBlock: { cidr: '169.254.20.10/32' } }, pods('kube-system', { 'k8s-app': 'kube-dns' })], ports: ports(53) },
  ]);
});

test('a node-local cache over IPv6 keeps its own port', () => {
  expect(egressOf({ dns: { nodeLocalAddress: 'fd00::10', port: 5353 } })).toEqual([
    { to: [{ ipBlock: { cidr: 'fd00::10/128' } }], ports: ports(53) },
    { to: [pods('kube-system', { 'k8s-app': 'kube-dns' })], ports: ports(5353) },
  ]);
});

test('the DNS of the target is used unless another is given', () => {
  const openshift = { namespace: 'openshift-dns', podLabels: { dns: 'default' }, port: 5353 };
  const expected = [{ to: [pods('openshift-dns', { dns: 'default' })], ports: ports(5353) }];
  expect(egressOf({ dns: openshift })).toEqual(expected);
  expect(egressOf({}, { dns: openshift })).toEqual(expected);
});

test('in the namespace of DNS itself the pods are selected without naming it', () => {
  expect(egressOf({}, { namespace: 'kube-system' })[0].to).toEqual([{ podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }]);
});

test('refuses invalid DNS facts and names', () => {
  expect(() => egressOf({}, { dns: { port: 0 } })).toThrow('chart/dns: dns.port is not a port, got 0');
  expect(() => egressOf({}, { name: 'A_b' })).toThrow("chart/dns: name is not a DNS label, got 'A_b'");
});
