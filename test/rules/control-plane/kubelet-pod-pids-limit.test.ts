import { describeFlagRule } from './describe-flag-rule';
import { kubeletPodPidsLimit } from '../../../src/rules/control-plane/kubelet-pod-pids-limit';

describeFlagRule(kubeletPodPidsLimit, {
  program: 'kubelet',
  breaks: [
    { words: ['--pod-max-pids=-1'] },
    { words: ['--pod-max-pids=0'] },
  ],
  keeps: [{ words: ['--pod-max-pids=1024'] }],
  others: {
    breaks: [
      { check: 1, set: 'podPidsLimit', to: undefined },
      { check: 1, set: 'podPidsLimit', to: -1 },
      { check: 1, set: 'podPidsLimit', to: 0 },
    ],
    keeps: [{ check: 1, set: 'podPidsLimit', to: 1 }],
  },
});
