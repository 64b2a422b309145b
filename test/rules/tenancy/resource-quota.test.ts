import { resourceQuota } from '../../../src/rules/tenancy/resource-quota';
import { describeGraphRule } from '../describe-graph-rule';
import { namespace, quota } from './objects';

describeGraphRule(resourceQuota, {
  clean: [namespace('shop-web'), quota('budget', ['pods'])],
  breaks: [
    { name: 'no quota', remove: 1, finds: ['Namespace/shop-web'] },
    { name: 'a quota of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Namespace/shop-web'] },
  ],
  keeps: [{ name: 'namespaces of Kubernetes itself', add: [namespace('kube-system')] }],
});
