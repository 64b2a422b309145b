import { namespace } from './objects';
import { sharedQuota } from '../../../src/rules/tenancy/shared-quota';
import { describeGraphRule } from '../describe-graph-rule';

const OF_SHOP = { 'cdk8s-bulwark/tenant': 'shop', 'team': 'a' };
const OF_BANK = { 'cdk8s-bulwark/tenant': 'bank', 'team': 'a' };

function clusterQuota(selector: any): any {
  return { apiVersion: 'quota.openshift.io/v1', kind: 'ClusterResourceQuota', metadata: { name: 'shop' }, spec: { selector, quota: { hard: { pods: '4' } } } };
}

describeGraphRule(sharedQuota, {
  clean: [
    clusterQuota({ labels: { matchLabels: { 'cdk8s-bulwark/tenant': 'shop' } } }),
    namespace('shop-web', OF_SHOP), namespace('shop-db', OF_SHOP), namespace('bank-api', OF_BANK), namespace('platform', { owner: 'us' }),
  ],
  breaks: [
    { name: 'a label that two tenants share', object: 0, edit: { set: 'spec.selector', to: { labels: { matchLabels: { team: 'a' } } } }, finds: ['ClusterResourceQuota/shop spec.selector'] },
    { name: 'a label that any namespace of a tenant has', object: 0, edit: { set: 'spec.selector', to: { labels: { matchExpressions: [{ key: 'cdk8s-bulwark/tenant', operator: 'Exists' }] } } }, finds: ['ClusterResourceQuota/shop spec.selector'] },
    { name: 'namespaces of a tenant and of none', object: 0, edit: { set: 'spec.selector', to: { labels: { matchExpressions: [{ key: 'team', operator: 'NotIn', values: ['b'] }] } } }, finds: ['ClusterResourceQuota/shop spec.selector'] },
    { name: 'annotations that both have', object: 0, given: [{ object: 1, edit: { set: 'metadata.annotations', to: { pool: 'x' } } }, { object: 3, edit: { set: 'metadata.annotations', to: { pool: 'x' } } }], edit: { set: 'spec.selector', to: { annotations: { pool: 'x' } } }, finds: ['ClusterResourceQuota/shop spec.selector'] },
    { name: 'a tenant of its own whose namespaces it does not select', object: 0, context: { tenant: 'shop' }, given: [{ object: 0, edit: { set: 'spec.selector', to: { labels: {} } } }, { object: 3, edit: { set: 'metadata.labels', to: OF_SHOP } }, { object: 4, edit: { set: 'metadata.labels', to: OF_SHOP } }], edit: { set: 'spec.selector', to: { labels: { matchLabels: { 'cdk8s-bulwark/tenant': 'shpo' } } } }, finds: ['ClusterResourceQuota/shop spec.selector'] },
  ],
  keeps: [
    { name: 'no selector, which the API server refuses', object: 0, edit: { set: 'spec.selector', to: undefined } },
    { name: 'a selector of nothing outside tenants', object: 0, edit: { set: 'spec.selector', to: { labels: { matchLabels: { team: 'c' } } } } },
    { name: 'one namespace of no tenant', object: 0, edit: { set: 'spec.selector', to: { labels: { matchLabels: { owner: 'us' } } } } },
  ],
});
