import { hostIpc } from '../../../src/rules/pod/host-ipc';
import { describeRule } from '../describe-rule';

describeRule(hostIpc, {
  breaks: [{ set: 'hostIPC', to: true }],
  keeps: [{ set: 'hostIPC', to: false }],
});
