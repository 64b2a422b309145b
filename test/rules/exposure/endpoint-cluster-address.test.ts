import { tenantNamespace } from './claims';
import { endpointClusterAddress } from '../../../src/rules/exposure/endpoint-cluster-address';
import { TargetCluster } from '../../../src/target';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const target = TargetCluster.of({
  podCidrs: ['10.0.0.0/16', '2001:db8:1::/48'], serviceCidrs: ['10.1.0.0/16'], nodeCidrs: ['10.2.0.0/16'], apiServerCidrs: ['10.3.0.1/32'],
});

function slice(name: string, namespace: string, ...addresses: any[]): any {
  return { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', metadata: { name, namespace }, addressType: 'IPv4', endpoints: [{ addresses: ['192.0.2.1'] }, { addresses }] };
}

function endpoints(name: string, namespace: string, subset: any): any {
  return { apiVersion: 'v1', kind: 'Endpoints', metadata: { name, namespace }, subsets: [subset] };
}

const ADDRESS = 'endpoints[1].addresses[0]';

describeGraphRule(endpointClusterAddress, {
  clean: [slice('own', 'shop-web', '192.0.2.2'), endpoints('old', 'shop-web', { addresses: [{ ip: '192.0.2.2' }] }), tenantNamespace('shop-web', 'shop'), { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'edge' } }],
  breaks: [
    ...['10.0.3.4', '10.1.0.1', '10.2.255.255', '10.3.0.1', '2001:DB8:1::5', '::ffff:10.0.3.4'].map((to) => (
      { name: `${to} in a slice`, target, object: 0, edit: { set: ADDRESS, to }, finds: [`EndpointSlice/own ${ADDRESS}`] })),
    { name: 'an address in Endpoints', target, object: 1, edit: { set: 'subsets[0].addresses[0].ip', to: '10.0.3.4' }, finds: ['Endpoints/old subsets[0].addresses[0].ip'] },
    { name: 'one that is not ready', target, add: [endpoints('new', 'shop-web', { notReadyAddresses: [{ ip: '10.0.3.4' }] })], finds: ['Endpoints/new subsets[0].notReadyAddresses[0].ip'] },
    { name: 'what a tenant writes whose Namespace is not there', target, context: { tenant: 'shop' }, add: [slice('new', 'shop-data', '10.0.3.4')], finds: [`EndpointSlice/new ${ADDRESS}`] },
  ],
  keeps: [
    { name: 'an address beside those of the cluster', target, object: 0, edit: { set: ADDRESS, to: '10.4.0.1' } },
    { name: 'an address of a cluster of which none is known', object: 0, edit: { set: ADDRESS, to: '10.0.3.4' } },
    { name: 'an address that the platform writes', target, add: [slice('new', 'edge', '10.2.3.4')] },
    { name: 'a name', target, object: 0, edit: { set: ADDRESS, to: 'db.example.com' } },
    { name: 'what cannot be read', target, add: [slice('new', 'shop-web', 5, null), endpoints('new', 'shop-web', { addresses: [null] })] },
  ],
});

test('a finding says whose address it is', () => {
  const objects = [slice('own', 'shop-web', '10.0.3.4', '10.1.0.1', '10.2.0.9', '10.3.0.1'), tenantNamespace('shop-web', 'shop')];
  expect(graphFindings(endpointClusterAddress, objects, {}, target).map(({ message }) => message)).toEqual([
    'The endpoint of tenant shop is an address of the pods of the cluster (10.0.0.0/16)',
    'The endpoint of tenant shop is an address of the Services of the cluster (10.1.0.0/16)',
    'The endpoint of tenant shop is an address of the nodes of the cluster (10.2.0.0/16)',
    'The endpoint of tenant shop is an address of the API server of the cluster (10.3.0.1/32)',
  ]);
});
