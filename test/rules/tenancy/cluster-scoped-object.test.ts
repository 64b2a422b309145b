import { clusterScopedObject } from '../../../src/rules/tenancy/cluster-scoped-object';
import { describeGraphRule } from '../describe-graph-rule';
import { namespace } from './objects';

const context = { tenant: 'shop' };
const add = clusterScopedObject.kinds.map((kindText) => {
  const [group, kind] = kindText.split('/');
  return { apiVersion: `${group}/v1`, kind, metadata: { name: 'any' } };
});

describeGraphRule(clusterScopedObject, {
  clean: [namespace('shop-web')],
  breaks: [{ name: 'objects that act on the whole cluster', add, context, finds: add.map(({ kind }) => `${kind}/any`) }],
  keeps: [{ name: 'such objects outside every tenant', add }],
});
