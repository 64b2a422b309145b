import { describeFlagRule } from './describe-flag-rule';
import { kubeletReadOnlyPort } from '../../../src/rules/control-plane/kubelet-read-only-port';

describeFlagRule(kubeletReadOnlyPort, {
  program: 'kubelet',
  breaks: [{ words: ['--read-only-port=10255'] }],
  keeps: [{ words: ['--read-only-port=0'] }],
  others: {
    breaks: [{ check: 1, set: 'readOnlyPort', to: 10255 }],
    keeps: [{ check: 1, set: 'readOnlyPort', to: undefined }],
  },
});
