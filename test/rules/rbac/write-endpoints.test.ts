import { writeEndpoints } from '../../../src/rules/rbac/write-endpoints';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeEndpoints, {
  breaks: [granting('endpoints', { verbs: ['update'] }), granting('endpointslices', { group: 'discovery.k8s.io', verbs: ['create'], check: 1 })],
  keeps: [granting('endpoints', { verbs: ['get'] }), granting('endpointslices', { group: 'discovery.k8s.io', verbs: ['list'], check: 1 })],
});
