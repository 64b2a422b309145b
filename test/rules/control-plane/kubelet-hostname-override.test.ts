import { describeFlagRule } from './describe-flag-rule';
import { kubeletHostnameOverride } from '../../../src/rules/control-plane/kubelet-hostname-override';

describeFlagRule(kubeletHostnameOverride, {
  program: 'kubelet',
  breaks: [{ words: ['--hostname-override=web'] }],
});
