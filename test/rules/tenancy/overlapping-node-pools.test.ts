import { declaring } from './objects';
import { overlappingNodePools } from '../../../src/rules/tenancy/overlapping-node-pools';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const KEY = 'cdk8s-bulwark/node-pool';
const FIELD = `metadata.annotations["${KEY}"]`;
const pool = (name: string, tenant: string, value: string) => declaring(name, tenant, { [KEY]: value });

describeGraphRule(overlappingNodePools, {
  clean: [pool('shop-web', 'shop', 'shop'), pool('bank-web', 'bank', 'bank')],
  breaks: [{ name: 'the pool of another tenant', object: 1, edit: { set: FIELD, to: 'shop' }, finds: [`Namespace/bank-web ${FIELD}`, `Namespace/shop-web ${FIELD}`] }],
  keeps: [{ name: 'two namespaces of one tenant', add: [pool('shop-api', 'shop', 'shop')] }],
});

test('the message names both owners and the other Namespace', () => {
  expect(graphFindings(overlappingNodePools, [pool('a', 'shop', 'gpu'), pool('b', 'bank', 'gpu')])[0].message)
    .toBe('tenant shop has nodes of pool gpu for itself, and so has tenant bank with Namespace b');
});
