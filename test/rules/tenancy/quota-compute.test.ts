import { quotaCompute } from '../../../src/rules/tenancy/quota-compute';
import { describeGraphRule } from '../describe-graph-rule';
import { quota } from './objects';

const RESOURCES = ['requests.cpu', 'requests.memory', 'limits.ephemeral-storage'];

describeGraphRule(quotaCompute, {
  clean: [quota('budget', RESOURCES)],
  breaks: RESOURCES.map((resource) => (
    { name: `a quota without ${resource}`, object: 0, edit: { set: `spec.hard["${resource}"]`, to: undefined }, finds: ['ResourceQuota/budget spec.hard'] })),
  keeps: [{ name: 'the short names', add: [quota('more', ['cpu'])], object: 0, edit: { set: 'spec.hard["requests.cpu"]', to: undefined } }],
});
