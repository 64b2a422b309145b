import { cpuRequest } from '../../../src/rules/pod/cpu-request';
import { describeRule } from '../describe-rule';

const FIELD = 'resources.requests.cpu';

describeRule(cpuRequest, {
  breaks: [{ set: FIELD, to: undefined }, { set: FIELD, to: '0' }, { set: FIELD, to: 0 }],
  keeps: [
    { set: FIELD, to: 1 },
    { set: FIELD, to: '1Mi' },
    { set: 'resources', to: { limits: { cpu: '1' } } },
    { whole: true, given: [{ set: FIELD, to: '1' }], set: `containers[0].${FIELD}`, to: undefined },
  ],
});
