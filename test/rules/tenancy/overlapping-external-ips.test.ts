import { declaring } from './objects';
import { overlappingExternalIps } from '../../../src/rules/tenancy/overlapping-external-ips';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const KEY = 'cdk8s-bulwark/allowed-external-ips';
const FIELD = `metadata.annotations["${KEY}"]`;
const ips = (name: string, tenant: string, list: string) => declaring(name, tenant, { [KEY]: list });

describeGraphRule(overlappingExternalIps, {
  clean: [ips('shop-web', 'shop', '203.0.113.0/28,2001:db8:1::/48'), ips('bank-web', 'bank', '203.0.113.16')],
  breaks: [
    { name: 'the network of another tenant', object: 1, edit: { set: FIELD, to: '203.0.113.0/28' }, finds: [`Namespace/bank-web ${FIELD}`, `Namespace/shop-web ${FIELD}`] },
    { name: 'an address within the network of another tenant', object: 1, edit: { set: FIELD, to: '203.0.113.15' }, finds: [`Namespace/bank-web ${FIELD}`] },
    { name: 'an address of IPv6, spelt otherwise', object: 1, edit: { set: FIELD, to: '2001:DB8:1:0::7' }, finds: [`Namespace/bank-web ${FIELD}`] },
    { name: 'every address', object: 1, edit: { set: FIELD, to: '0.0.0.0/0' }, finds: [`Namespace/shop-web ${FIELD}`] },
  ],
  keeps: [
    { name: 'namespaces of one tenant', add: [ips('shop-api', 'shop', '203.0.113.1')] },
    { name: 'texts that are no addresses', add: [ips('a', 'a', 'edge'), ips('b', 'b', 'edge-2')] },
  ],
});

test('texts that are no addresses are compared as they stand', () => {
  expect(graphFindings(overlappingExternalIps, [ips('a', 'a', 'edge'), ips('b', 'b', 'edge')]).map(({ message }) => message)).toEqual([
    'tenant a may ask for edge, and tenant b may ask for edge by Namespace b', 'tenant b may ask for edge, and tenant a may ask for edge by Namespace a',
  ]);
});
