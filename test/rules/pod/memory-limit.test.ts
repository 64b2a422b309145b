import { memoryLimit } from '../../../src/rules/pod/memory-limit';
import { describeRule } from '../describe-rule';

const FIELD = 'resources.limits.memory';

describeRule(memoryLimit, {
  breaks: [{ set: FIELD, to: undefined }, { set: FIELD, to: '0', implies: ['pod-request-within-limit'] }],
  keeps: [
    { set: FIELD, to: 1 },
    { set: FIELD, to: '1Mi' },
    { whole: true, given: [{ set: FIELD, to: '1Mi' }], set: `containers[0].${FIELD}`, to: undefined },
  ],
});
