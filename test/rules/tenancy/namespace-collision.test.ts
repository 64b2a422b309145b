import { ObjectGraph } from '../../../src/rules/object-graph';
import { namespaceCollision } from '../../../src/rules/tenancy/namespace-collision';
import { describeGraphRule } from '../describe-graph-rule';
import { namespace } from './objects';

const LABEL = 'cdk8s-bulwark/tenant';
const finds = ['Namespace/shop-web metadata.name', 'Namespace/shop-web metadata.name'];

describeGraphRule(namespaceCollision, {
  clean: [namespace('shop-web', { [LABEL]: 'shop' }), namespace('bank-web', { [LABEL]: 'bank' }), namespace('infra')],
  breaks: [
    { name: 'the name of a namespace of another tenant', object: 1, edit: { set: 'metadata.name', to: 'shop-web' }, finds },
    { name: 'the name of a namespace of a tenant for one of nobody', object: 2, edit: { set: 'metadata.name', to: 'shop-web' }, finds },
  ],
  keeps: [
    { name: 'one namespace that is written twice', add: [namespace('shop-web', { [LABEL]: 'shop' })] },
    { name: 'a namespace of nobody that is written twice', add: [namespace('infra')] },
  ],
});

test('the owner is the tenant that a Namespace is created in where it has no label, and both are named', () => {
  const graph = new ObjectGraph([{ manifest: namespace('shop-web', { [LABEL]: 'shop' }) }, { manifest: namespace('shop-web'), tenant: 'bank', origin: { construct: 'bank/raw' } }], 37);
  expect([...namespaceCollision.find(graph)].map(({ message }) => message)).toEqual([
    'Namespace shop-web is that of tenant shop here, and that of tenant bank with Namespace shop-web (bank/raw)',
    'Namespace shop-web is that of tenant bank here, and that of tenant shop with Namespace shop-web',
  ]);
});
