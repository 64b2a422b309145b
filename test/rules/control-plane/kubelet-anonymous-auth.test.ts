import { describeFlagRule } from './describe-flag-rule';
import { kubeletAnonymousAuth } from '../../../src/rules/control-plane/kubelet-anonymous-auth';

describeFlagRule(kubeletAnonymousAuth, {
  program: 'kubelet',
  breaks: [{ words: ['--anonymous-auth=true'] }],
  keeps: [{ words: ['--anonymous-auth=false'] }],
  others: {
    breaks: [{ check: 1, set: 'authentication.anonymous.enabled', to: true }],
    keeps: [{ check: 1, set: 'authentication.anonymous', to: undefined }],
  },
});
