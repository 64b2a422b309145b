import { windowsHostProcess } from '../../../src/rules/pod/windows-host-process';
import { describeRule } from '../describe-rule';

describeRule(windowsHostProcess, {
  breaks: [0, 1].map((check) => ({ check, set: 'securityContext.windowsOptions.hostProcess', to: true })),
  keeps: [0, 1].map((check) => ({ check, set: 'securityContext.windowsOptions.hostProcess', to: false })),
});
