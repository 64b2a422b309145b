import { keptElsewhere, tenantNamespace, withoutList } from './allow-lists';
import { allowedExternalIps } from '../../../src/rules/tenancy/allowed-external-ips';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const namespace = tenantNamespace({ 'external-ips': ['203.0.113.0/30', '198.51.100.7', '2001:db8::/64'] });
const service = (spec: any, annotations: any = {}) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web', namespace: 'shop-web', annotations }, spec });
const gateway = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name: 'own', namespace: 'shop-web' }, spec: { addresses: [{ value: '203.0.113.1' }] } };
const external = (to: string) => ({ object: 1, edit: { set: 'spec.externalIPs[0]', to } });
const FOUND = ['Service/web spec.externalIPs[0]'];

describeGraphRule(allowedExternalIps, {
  clean: [namespace, service({ externalIPs: ['203.0.113.3', '198.51.100.7', '2001:db8::1'] }), gateway],
  breaks: [
    { name: 'the address after the network', ...external('203.0.113.4'), finds: FOUND },
    { name: 'an address of the other family', ...external('2001:db9::1'), finds: FOUND },
    { name: 'what is no address', ...external('web.example.com'), finds: FOUND },
    { name: 'a network, of which only a part is listed', ...external('203.0.113.0/24'), finds: FOUND },
    { name: 'the address of a load balancer', object: 1, edit: { set: 'spec.loadBalancerIP', to: '203.0.113.4' }, finds: ['Service/web spec.loadBalancerIP'] },
    { name: 'the address of a Gateway', object: 2, edit: { set: 'spec.addresses[0].value', to: '203.0.113.4' }, finds: ['Gateway/own spec.addresses[0].value'] },
    { name: 'the name of an address', object: 2, edit: { set: 'spec.addresses[0]', to: { type: 'NamedAddress', value: 'front' } }, finds: ['Gateway/own spec.addresses[0].value'] },
    withoutList('external-ips', ['Gateway/own spec.addresses[0].value', ...[0, 1, 2].map((index) => `Service/web spec.externalIPs[${index}]`)]),
  ],
  keeps: [
    { name: 'no addresses', object: 1, edit: { set: 'spec', to: undefined } },
    { name: 'an empty address', object: 1, edit: { set: 'spec.loadBalancerIP', to: '' } },
    { name: 'a listed address of a load balancer', object: 1, edit: { set: 'spec.loadBalancerIP', to: '203.0.113.2' } },
    { name: 'whatever address a Gateway gets', object: 2, edit: { set: 'spec.addresses[0]', to: { type: 'IPAddress' } } },
    ...keptElsewhere('external-ips'),
  ],
});

test('the name of an address is on no list', () => {
  const named = service({}, { 'service.beta.kubernetes.io/aws-load-balancer-eip-allocations': 'eipalloc-1' });
  const found = graphFindings(allowedExternalIps, [namespace, named]);
  expect(found.map(({ message }) => message)).toEqual(['Address eipalloc-1 is not allowed in namespace shop-web of tenant shop, which may use 198.51.100.7, 2001:db8::/64, 203.0.113.0/30']);
});

test.each([
  'metallb.io/loadBalancerIPs', 'metallb.universe.tf/loadBalancerIPs', 'lbipam.cilium.io/ips', 'io.cilium/lb-ipam-ips', 'kube-vip.io/loadbalancerIPs',
  'service.beta.kubernetes.io/azure-load-balancer-ipv4', 'service.beta.kubernetes.io/azure-load-balancer-ipv6',
])('addresses in the annotation %s are judged', (key) => {
  const found = (text: string) => graphFindings(allowedExternalIps, [namespace, service({}, { [key]: text })])
    .map(({ path, value }) => [path, value]);
  expect(found('203.0.113.1, 2001:db8::2')).toEqual([]);
  expect(found('203.0.113.1, 203.0.113.9')).toEqual([[`metadata.annotations["${key}"]`, '203.0.113.9']]);
});
