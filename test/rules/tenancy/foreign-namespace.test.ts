import { ObjectGraph } from '../../../src/rules/object-graph';
import { foreignNamespace } from '../../../src/rules/tenancy/foreign-namespace';
import { workloadOf } from '../clean-pods';
import { describeGraphRule } from '../describe-graph-rule';
import { namespace } from './objects';

const LABEL = 'metadata.labels["cdk8s-bulwark/tenant"]';
const context = { tenant: 'shop' };

describeGraphRule(foreignNamespace, {
  clean: [namespace('shop-web', { 'cdk8s-bulwark/tenant': 'shop' }), workloadOf('apps/Deployment')],
  breaks: [{ name: 'a namespace of another tenant', object: 0, edit: { set: LABEL, to: 'bank' }, context, finds: ['Deployment/web metadata.namespace'] }],
  keeps: [
    { name: 'a namespace that is created in the tenant', object: 0, edit: { set: LABEL, to: undefined }, context },
    { name: 'a namespace that is not here', object: 0, edit: { set: 'metadata.name', to: 'other' }, context },
    { name: 'objects outside every tenant', object: 0, edit: { set: LABEL, to: 'bank' } },
  ],
});

test('a namespace outside every tenant belongs to none', () => {
  const graph = new ObjectGraph([{ manifest: namespace('shop-web') }, { manifest: workloadOf('Pod'), tenant: 'shop' }], 37);
  expect([...foreignNamespace.find(graph)].map(({ message }) => message)).toEqual(['Tenant shop writes to namespace shop-web, which belongs to no tenant']);
});
