import { quotaObjects } from '../../../src/rules/tenancy/quota-objects';
import { describeGraphRule } from '../describe-graph-rule';
import { quota } from './objects';

const RESOURCES = [
  'pods', 'services', 'replicationcontrollers', 'resourcequotas', 'secrets', 'configmaps', 'persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers',
];

describeGraphRule(quotaObjects, {
  clean: [quota('budget', RESOURCES)],
  breaks: RESOURCES.map((resource) => (
    { name: `a quota without ${resource}`, object: 0, edit: { set: `spec.hard["${resource}"]`, to: undefined }, finds: ['ResourceQuota/budget spec.hard'] })),
  keeps: [{ name: 'the generic names', object: 0, edit: { set: 'spec.hard.pods', to: undefined }, add: [quota('more', ['count/pods'])] }],
});
