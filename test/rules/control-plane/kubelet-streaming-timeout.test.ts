import { describeFlagRule } from './describe-flag-rule';
import { kubeletStreamingTimeout } from '../../../src/rules/control-plane/kubelet-streaming-timeout';

describeFlagRule(kubeletStreamingTimeout, {
  program: 'kubelet',
  breaks: [
    { words: ['--streaming-connection-idle-timeout=0'] },
    { words: ['--streaming-connection-idle-timeout=0s'] },
    { words: ['--streaming-connection-idle-timeout=0h0m'] },
  ],
  keeps: [
    { words: ['--streaming-connection-idle-timeout=5m'] },
    { words: ['--streaming-connection-idle-timeout=4h0m0s'] },
  ],
});
