import { memoryRequest } from '../../../src/rules/pod/memory-request';
import { describeRule } from '../describe-rule';

const FIELD = 'resources.requests.memory';

describeRule(memoryRequest, {
  breaks: [
    { set: 'resources', to: { requests: { 'cpu': '100m', 'ephemeral-storage': '64Mi' } }, implies: ['pod-memory-limit'] },
    { set: FIELD, to: '0' },
    { set: FIELD, to: 0 },
    { set: FIELD, to: 'much', implies: ['pod-request-within-limit'] },
  ],
  keeps: [
    { set: FIELD, to: 1 },
    { set: FIELD, to: '1Mi' },
    { set: FIELD, to: undefined },
  ],
});
