import { dnsEgress } from '../../../src/rules/network/dns-egress';
import { TargetCluster, TargetClusterProps } from '../../../src/target';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { DEFAULT_DENY, policy } from './policies';
import { defaultDenyOf } from './tenants';

const dns = [{ protocol: 'UDP', port: 53 }, { protocol: 'TCP', port: 53 }];
const egress = (ports: any, to: any = [{ podSelector: {} }]) => ({ podSelector: {}, policyTypes: ['Egress'], egress: [{ to, ports }] });
const withPorts = (ports: any) => ({ object: 3, edit: { set: 'spec.egress[0].ports', to: ports } });

describeGraphRule(dnsEgress, {
  clean: [workloadOf('apps/Deployment'), DEFAULT_DENY, policy('out', egress([{ port: 5432 }])), policy('allow-dns', egress(dns))],
  breaks: [
    { name: 'no rule for DNS', remove: 3, finds: ['Deployment/web'] },
    { name: 'a rule of another port', ...withPorts([{ port: 5432 }]), finds: ['Deployment/web'] },
    { name: 'a policy for other pods', object: 3, edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } }, finds: ['Deployment/web'] },
  ],
  keeps: [
    { name: 'every port', ...withPorts(undefined) },
    { name: 'a range with the port', ...withPorts([{ protocol: 'UDP', port: 50, endPort: 60 }]) },
    { name: 'the DNS of OpenShift', ...withPorts([{ protocol: 'UDP', port: 5353 }]) },
    { name: 'a named port', ...withPorts([{ protocol: 'UDP', port: 'dns' }]) },
    { name: 'an unusual port over both protocols', ...withPorts([{ protocol: 'UDP', port: 1053 }, { protocol: 'TCP', port: 1053 }]) },
    { name: 'pods that reach nobody', remove: 3, given: [{ object: 2, edit: { set: 'spec.egress', to: [] } }] },
    { name: 'pods that reach addresses alone', remove: 3, given: [{ object: 2, edit: { set: 'spec.egress[0].to', to: [{ ipBlock: { cidr: '192.0.2.0/24' } }] } }] },
    { name: 'pods on the network of the node', remove: 3, given: [{ object: 0, edit: { set: 'spec.template.spec.hostNetwork', to: true } }] },
  ],
});

const KUBE_DNS = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };
const CACHE = { ipBlock: { cidr: '169.254.20.10/32' } };
const server = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'coredns', namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns', 'app': 'coredns' } }, spec: { containers: [{ name: 'coredns' }] } };
const found = (to: any, ports: any, facts: TargetClusterProps['dns'], ...more: any[]) =>
  graphFindings(dnsEgress, [workloadOf('apps/Deployment'), DEFAULT_DENY, policy('out', egress([{ port: 5432 }])), policy('allow-dns', egress(ports, [to])), ...more], {}, TargetCluster.of({ dns: facts }));

describe('where the target says where its DNS is', () => {
  test.each<[string, any, any, TargetClusterProps['dns'], any[]]>([
    ['its pods', KUBE_DNS, dns, {}, []],
    ['its pods by port names', KUBE_DNS, [{ protocol: 'UDP', port: 'dns' }, { protocol: 'TCP', port: 'dns-tcp' }], {}, []],
    ['its pods on another port', KUBE_DNS, [{ protocol: 'UDP', port: 5353 }, { protocol: 'TCP', port: 5353 }], { port: 5353 }, []],
    ['its pods as they are', { ...KUBE_DNS, podSelector: { matchLabels: { app: 'coredns' } } }, dns, {}, [server]],
    ['the cache of the node', CACHE, dns, { nodeLocalAddress: '169.254.20.10' }, []],
  ])('is kept by %s', (_, to, ports, facts, more) => {
    expect(found(to, ports, facts, ...more)).toEqual([]);
  });

  test.each<[string, any, any, TargetClusterProps['dns'], any[]]>([
    ['another namespace', { ...KUBE_DNS, namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'dns' } } }, dns, {}, []],
    ['other pods', { ...KUBE_DNS, podSelector: { matchLabels: { app: 'coredns' } } }, dns, {}, []],
    ['UDP alone', KUBE_DNS, dns.slice(0, 1), {}, []],
    ['TCP alone', KUBE_DNS, dns.slice(1), {}, []],
    ['another port', KUBE_DNS, dns, { port: 5353 }, []],
    ['the cache of a cluster without one', CACHE, dns, {}, []],
    ['a server that does not let them in', KUBE_DNS, dns, {}, [server, defaultDenyOf('kube-system')]],
  ])('is broken by %s', (_, to, ports, facts, more) => {
    expect(found(to, ports, facts, ...more).map(({ object }) => object.manifest.kind)).toEqual(['Deployment']);
  });

  test('names the place', () => {
    expect(found(CACHE, [], { nodeLocalAddress: '169.254.20.11' })[0].message)
      .toBe('The policies let the pods out to others, but not to DNS at UDP and TCP 53 of pods labelled k8s-app=kube-dns in namespace kube-system, or 169.254.20.11');
  });

  test('the servers themselves need none', () => {
    const objects = [server, defaultDenyOf('kube-system'), policy('out', egress([{ port: 5432 }]), 'kube-system')];
    expect(graphFindings(dnsEgress, objects, {}, TargetCluster.of({ dns: {} }))).toEqual([]);
    expect(graphFindings(dnsEgress, objects, {}, TargetCluster.of({ dns: { podLabels: { app: 'other' } } }))).toHaveLength(1);
  });
});
