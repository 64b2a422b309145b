import { App, Chart } from 'cdk8s';
import { Cni, TargetCluster, TargetClusterProps } from '../../src/target';

describe('a target of which nothing was said', () => {
  const target = TargetCluster.of();

  test('is the newest Kubernetes with a CNI that enforces policies', () => {
    expect({ ...target, cni: target.cni.enforcesNetworkPolicy }).toMatchSnapshot();
  });

  test('has its DNS in the usual place, which is assumed', () => {
    expect([target, TargetCluster.of({ dns: {} })].map(({ _assumesDns }) => _assumesDns)).toEqual([true, false]);
  });

  test('is what a construct finds where none was set', () => {
    expect(TargetCluster.on(new Chart(new App(), 'chart'))).toEqual(target);
  });
});

test('the nearest target above a construct holds', () => {
  const app = new App();
  TargetCluster.of({ kubernetes: '1.30' }).applyTo(app);
  const outer = new Chart(app, 'outer');
  const inner = new Chart(app, 'inner');
  TargetCluster.of({ kubernetes: '1.31' }).applyTo(inner);
  expect([outer, inner, new Chart(inner, 'nested')].map((scope) => TargetCluster.on(scope).kubernetes)).toEqual(['1.30', '1.31', '1.31']);
});

test('facts that were said are not assumed', () => {
  const target = TargetCluster.of({
    kubernetes: '1.35',
    cni: Cni.calico(),
    podCidrs: ['10.0.0.0/16'],
    serviceCidrs: ['10.1.0.0/16'],
    nodeCidrs: ['10.2.0.0/16'],
    apiServerCidrs: ['10.3.0.1/32'],
    dns: { port: 5353 },
    userNamespaces: true,
    assignsUserIds: false,
  });
  expect(target.assumptions).toEqual([]);
  expect(target.dns).toEqual({ namespace: 'kube-system', podLabels: { 'k8s-app': 'kube-dns' }, port: 5353 });
});

test('a CNI that does not enforce policies is among the assumptions', () => {
  expect(TargetCluster.of({ cni: Cni.withoutPolicies('Flannel') }).assumptions)
    .toContain('Network policies are enforced by something other than Flannel, which does not enforce them');
});

test('assumptions name the CIDRs that are unknown', () => {
  expect(TargetCluster.of({ podCidrs: ['10.0.0.0/16'] }).assumptions.join())
    .toContain('(serviceCidrs, nodeCidrs, apiServerCidrs unknown)');
});

test('user namespaces are never derived from the version', () => {
  expect(TargetCluster.of({ kubernetes: '1.36' }).userNamespaces).toBe(false);
});

test.each<[string, TargetClusterProps, string]>([
  ['a CIDR that does not parse', { podCidrs: ['10.0.0.0/16', '10.0.0/8'] }, 'podCidrs[1]'],
  ['a CIDR with host bits', { serviceCidrs: ['10.0.0.1/16'] }, 'serviceCidrs[0]'],
  ['an address that is no CIDR', { apiServerCidrs: ['10.0.0.1'] }, 'apiServerCidrs[0]'],
  ['a port out of range', { apiServerPort: 70000 }, 'apiServerPort is not a port, got 70000'],
  ['a DNS namespace that is no DNS label', { dns: { namespace: 'Kube_System' } }, 'dns.namespace'],
  ['DNS pods without labels', { dns: { podLabels: {} } }, 'dns.podLabels is empty'],
  ['an invalid label value', { dns: { podLabels: { app: 'a b' } } }, 'dns.podLabels'],
  ['a fractional DNS port', { dns: { port: 53.5 } }, 'dns.port is not a port, got 53.5'],
  ['a node-local address with a prefix length', { dns: { nodeLocalAddress: '169.254.20.10/32' } }, 'dns.nodeLocalAddress is not an IP address'],
  ['an ingress namespace that is no DNS label', { ingressController: { namespace: '' } }, 'ingressController.namespace'],
  ['monitoring without labels', { monitoring: { namespace: 'monitoring', podLabels: {} } }, 'monitoring.podLabels is empty'],
])('refuses %s', (_, props, message) => {
  expect(() => TargetCluster.of(props)).toThrow(message);
});

test('refuses all mistakes of a target in one error', () => {
  expect(() => TargetCluster.of({ kubernetes: '2.0', apiServerPort: 0, nodeCidrs: ['x'] })).toThrow(/kubernetes.*\n.*nodeCidrs\[0\].*\n.*apiServerPort/);
});
