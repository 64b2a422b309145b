import { describeFlagRule } from './describe-flag-rule';
import { apiServerRequestTimeout } from '../../../src/rules/control-plane/api-server-request-timeout';

describeFlagRule(apiServerRequestTimeout, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--request-timeout=0'] },
    { words: ['--request-timeout=0s'] },
    { words: ['--request-timeout=301s'] },
    { words: ['--request-timeout=6m'] },
    { words: ['--request-timeout=1h'] },
    { words: ['--request-timeout=5m1s'] },
  ],
  keeps: [
    { words: ['--request-timeout=60s'] },
    { words: ['--request-timeout=300s'] },
    { words: ['--request-timeout=5m'] },
    { words: ['--request-timeout=5m0s'] },
    { words: ['--request-timeout=1m30s'] },
  ],
});
