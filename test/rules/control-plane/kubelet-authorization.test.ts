import { describeFlagRule } from './describe-flag-rule';
import { kubeletAuthorization } from '../../../src/rules/control-plane/kubelet-authorization';

describeFlagRule(kubeletAuthorization, {
  program: 'kubelet',
  breaks: [{ words: ['--authorization-mode=AlwaysAllow'] }],
  keeps: [{ words: ['--authorization-mode=Webhook'] }],
  others: {
    breaks: [{ check: 1, set: 'authorization.mode', to: 'AlwaysAllow' }],
    keeps: [
      { check: 1, set: 'authorization', to: undefined },
      { check: 1, set: 'authorization.mode', to: '' },
    ],
  },
});
