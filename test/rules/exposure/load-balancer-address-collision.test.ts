import { loadBalancerAddressCollision } from '../../../src/rules/exposure/load-balancer-address-collision';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { gateway, ingress, tenantNamespace } from './claims';
import { service } from './services';

const AWS = 'service.beta.kubernetes.io/aws-load-balancer-';
const AZURE = 'service.beta.kubernetes.io/azure-';
const TENANTS = [tenantNamespace('shop', 'retail'), tenantNamespace('shop-2', 'retail'), tenantNamespace('bank', 'banking')];

const balancer = (name: string, namespace: string, spec: any = {}, annotations: any = {}) => {
  const made = service(name, { type: 'LoadBalancer', ...spec }, namespace);
  return { ...made, metadata: { ...made.metadata, annotations } };
};

describeGraphRule(loadBalancerAddressCollision, {
  clean: [...TENANTS, balancer('web', 'shop', { loadBalancerIP: '203.0.113.7' }), balancer('api', 'bank', { loadBalancerIP: '203.0.113.8' })],
  breaks: [
    { name: 'the address of another tenant', object: 4, edit: { set: 'spec.loadBalancerIP', to: '203.0.113.7' }, finds: ['Service/api spec.loadBalancerIP', 'Service/web spec.loadBalancerIP'] },
    { name: 'it as an external address', object: 4, edit: { set: 'spec.externalIPs', to: ['203.0.113.9', '203.0.113.7'] }, finds: ['Service/api spec.externalIPs[1]', 'Service/web spec.loadBalancerIP'] },
    { name: 'it as the address of a gateway', add: [gateway('edge', 'bank', [], { addresses: [{ value: '203.0.113.7' }] })], finds: ['Gateway/edge spec.addresses[0].value', 'Service/web spec.loadBalancerIP'] },
    {
      name: 'it in an annotation that a gateway hands on',
      add: [gateway('edge', 'bank', [], { infrastructure: { annotations: { 'metallb.io/loadBalancerIPs': '203.0.113.7' } } })],
      finds: ['Gateway/edge spec.infrastructure.annotations["metallb.io/loadBalancerIPs"]', 'Service/web spec.loadBalancerIP'],
    },
    {
      name: 'the address of a namespace of no tenant',
      add: [balancer('edge', 'infra', { loadBalancerIP: '203.0.113.8' })],
      finds: ['Service/api spec.loadBalancerIP', 'Service/edge spec.loadBalancerIP'],
    },
    {
      name: 'one address for two namespaces of no tenant',
      add: [balancer('a', 'infra', { loadBalancerIP: '203.0.113.9' }), balancer('b', 'more', { loadBalancerIP: '203.0.113.9' })],
      finds: ['Service/a spec.loadBalancerIP', 'Service/b spec.loadBalancerIP'],
    },
  ],
  keeps: [
    { name: 'one address for two namespaces of a tenant', add: [balancer('more', 'shop-2', { loadBalancerIP: '203.0.113.7' })] },
    {
      name: 'one address that namespaces of no tenant share by a key',
      add: ['a', 'b'].map((name) => balancer(name, name, { loadBalancerIP: '203.0.113.9' }, { 'metallb.io/allow-shared-ip': 'edge' })),
    },
    { name: 'addresses that stand for any', add: [balancer('a', 'shop', {}, { 'kube-vip.io/loadbalancerIPs': '0.0.0.0' }), balancer('b', 'bank', {}, { 'kube-vip.io/loadbalancerIPs': '0.0.0.0' })] },
    { name: 'addresses of IPv6 that stand for any', add: [balancer('a', 'shop', { loadBalancerIP: '::' }), balancer('b', 'bank', { loadBalancerIP: '::' })] },
    { name: 'what other kinds of objects call addresses', add: [service('a', { addresses: [{ value: '203.0.113.7' }] }, 'bank')] },
  ],
});

const found = (...objects: any[]) => graphFindings(loadBalancerAddressCollision, [...TENANTS, ...objects]).map(({ object, path }) => `${object.manifest.metadata.name} ${path}`);

test.each([
  ['metallb.io/loadBalancerIPs', 'metallb.universe.tf/loadBalancerIPs', '203.0.113.7', '203.0.113.6, 203.0.113.7'],
  ['lbipam.cilium.io/ips', 'io.cilium/lb-ipam-ips', '203.0.113.7', '203.0.113.7'],
  ['kube-vip.io/loadbalancerIPs', `${AZURE}load-balancer-ipv4`, '203.0.113.7', '203.0.113.7'],
  [`${AZURE}load-balancer-ipv6`, `${AWS}ipv6-addresses`, '2001:db8::7', '2001:DB8:0::7'],
  [`${AWS}private-ipv4-addresses`, 'metallb.io/loadBalancerIPs', '10.0.0.7,10.0.1.7', '10.0.1.7'],
  [`${AZURE}pip-name`, `${AZURE}pip-name-ipv6`, 'shop-ip', 'Shop-IP'],
  [`${AWS}eip-allocations`, `${AWS}eip-allocations`, 'eipalloc-1,eipalloc-2', 'eipalloc-2'],
  ['networking.gke.io/load-balancer-ip-addresses', 'kubernetes.io/ingress.regional-static-ip-name', 'shop-v4,shop-v6', 'shop-v6'],
  ['networking.gke.io/load-balancer-ip-addresses', 'kubernetes.io/ingress.global-static-ip-name', 'shop-v4', 'shop-v4'],
])('%s and %s of two tenants ask for one address', (one, other, value, same) => {
  const a = balancer('a', 'shop', {}, { [one]: value });
  expect(found(a, balancer('b', 'bank', {}, { [other]: same }))).toEqual([`a metadata.annotations["${one}"]`, `b metadata.annotations["${other}"]`]);
  expect(found(a, balancer('b', 'bank', {}, { [other]: 'eipalloc-9' }))).toEqual([]);
});

test('names of addresses are those of their cloud', () => {
  expect(found(balancer('a', 'shop', {}, { [`${AZURE}pip-name`]: 'edge' }), balancer('b', 'bank', {}, { 'networking.gke.io/load-balancer-ip-addresses': 'edge' }))).toEqual([]);
  expect(found(gateway('a', 'shop', [], { addresses: [{ type: 'NamedAddress', value: 'edge' }] }), balancer('b', 'bank', {}, { 'networking.gke.io/load-balancer-ip-addresses': 'edge' }))).toHaveLength(2);
  expect(found(gateway('a', 'shop', [], { addresses: [{ type: 'Hostname', value: 'edge.example.com' }] }), gateway('b', 'bank', [], { addresses: [{ type: 'Hostname', value: 'edge.example.com' }] }))).toHaveLength(2);
});

test('an Ingress may ask for an address by its name', () => {
  const { metadata, ...rest } = ingress('b', 'bank', []);
  expect(found(balancer('a', 'shop', {}, { 'networking.gke.io/load-balancer-ip-addresses': 'edge' }), { ...rest, metadata: { ...metadata, annotations: { 'kubernetes.io/ingress.global-static-ip-name': 'edge' } } })).toHaveLength(2);
});

test.each([
  ['metallb.io/allow-shared-ip', {}],
  ['metallb.universe.tf/allow-shared-ip', {}],
  ['lbipam.cilium.io/sharing-key', { 'lbipam.cilium.io/sharing-cross-namespace': '*' }],
  ['io.cilium/lb-ipam-sharing-key', { 'io.cilium/lb-ipam-sharing-cross-namespace': '*' }],
])('the key %s of two tenants is found', (key, annotations) => {
  const sharing = (name: string, namespace: string, value: string) => balancer(name, namespace, {}, { ...annotations, [key]: value });
  expect(found(sharing('a', 'shop', 'edge'), sharing('b', 'bank', 'edge'))).toEqual([`a metadata.annotations["${key}"]`, `b metadata.annotations["${key}"]`]);
  expect(found(sharing('a', 'shop', 'edge'), sharing('b', 'bank', 'own'))).toEqual([]);
  expect(found(sharing('a', 'shop', 'edge'), sharing('b', 'shop-2', 'edge'))).toEqual([]);
  expect(found(sharing('a', 'infra', 'edge'), sharing('b', 'more', 'edge'))).toEqual([]);
  expect(found(sharing('a', 'infra', 'edge'), sharing('b', 'bank', 'edge'))).toHaveLength(2);
});

test('keys of Cilium share nothing across namespaces where nothing else says so', () => {
  expect(found(balancer('a', 'shop', {}, { 'lbipam.cilium.io/sharing-key': 'edge' }), balancer('b', 'bank', {}, { 'lbipam.cilium.io/sharing-key': 'edge' }))).toEqual([]);
});

test('a sharing key is no excuse for two tenants with one address', () => {
  const shared = { 'metallb.io/allow-shared-ip': 'edge', 'metallb.io/loadBalancerIPs': '203.0.113.7' };
  expect(found(balancer('a', 'shop', {}, shared), balancer('b', 'bank', {}, shared))).toHaveLength(4);
});

test('the message names both owners and the object of the other', () => {
  const objects = [...TENANTS, balancer('a', 'shop', { loadBalancerIP: '203.0.113.7' }), balancer('b', 'infra', { externalIPs: ['203.0.113.7'] })];
  expect(graphFindings(loadBalancerAddressCollision, objects).map(({ message }) => message)).toEqual([
    'tenant retail asks for 203.0.113.7, and so does namespace infra with Service b of namespace infra',
    'namespace infra asks for 203.0.113.7, and so does tenant retail with Service a of namespace shop',
  ]);
});
