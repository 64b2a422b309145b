import { describeFlagRule } from './describe-flag-rule';
import { kubeletUnsafeSysctls } from '../../../src/rules/control-plane/kubelet-unsafe-sysctls';

describeFlagRule(kubeletUnsafeSysctls, {
  program: 'kubelet',
  breaks: [{ words: ['--allowed-unsafe-sysctls=net.core.somaxconn'] }],
  others: {
    breaks: [{ check: 1, set: 'allowedUnsafeSysctls', to: ['kernel.msg*'] }],
    keeps: [{ check: 1, set: 'allowedUnsafeSysctls', to: [] }],
  },
});
