import { hostPid } from '../../../src/rules/pod/host-pid';
import { describeRule } from '../describe-rule';

describeRule(hostPid, {
  breaks: [{ set: 'hostPID', to: true }],
  keeps: [{ set: 'hostPID', to: false }],
});
