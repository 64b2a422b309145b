import { describeFlagRule } from './describe-flag-rule';
import { kubeletSeccompDefault } from '../../../src/rules/control-plane/kubelet-seccomp-default';

describeFlagRule(kubeletSeccompDefault, {
  program: 'kubelet',
  breaks: [{ words: ['--seccomp-default=false'] }],
  keeps: [{ words: ['--seccomp-default=true'] }],
  others: {
    breaks: [
      { check: 1, set: 'seccompDefault', to: undefined },
      { check: 1, set: 'seccompDefault', to: false },
    ],
  },
});
