import { ObjectGraph } from '../../../src/rules/object-graph';
import { namespaceOwner } from '../../../src/rules/tenancy/namespace-owner';
import { describeGraphRule } from '../describe-graph-rule';
import { namespace } from './objects';

const LABEL = 'metadata.labels["cdk8s-bulwark/tenant"]';
const finds = [`Namespace/shop-web ${LABEL}`];
const context = { tenant: 'shop' };

describeGraphRule(namespaceOwner, {
  clean: [namespace('shop-web', { 'cdk8s-bulwark/tenant': 'shop' })],
  breaks: [
    { name: 'no label', object: 0, edit: { set: LABEL, to: undefined }, context, finds },
    { name: 'the label of another tenant', object: 0, edit: { set: LABEL, to: 'bank' }, context, finds },
  ],
  keeps: [{ name: 'a namespace outside every tenant', object: 0, edit: { set: LABEL, to: undefined } }],
});

test('the label of a tenant of the app is for what is created in it', () => {
  const found = (label: string, ...others: any[]) => [...namespaceOwner.find(new ObjectGraph([{ manifest: namespace('raw', { 'cdk8s-bulwark/tenant': label }) }, ...others], 37))].map(({ message }) => message);
  const ofShop = { manifest: namespace('shop-web', { 'cdk8s-bulwark/tenant': 'shop' }), tenant: 'shop' };
  expect(found('shop', ofShop)).toEqual(['The namespace is created outside every tenant']);
  expect(found('bank', ofShop)).toEqual([]);
  expect(found('shop', { ...ofShop, tenant: undefined })).toEqual([]);
});
