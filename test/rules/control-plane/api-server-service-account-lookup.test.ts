import { describeFlagRule } from './describe-flag-rule';
import { apiServerServiceAccountLookup } from '../../../src/rules/control-plane/api-server-service-account-lookup';

describeFlagRule(apiServerServiceAccountLookup, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--service-account-lookup=false'] },
    { words: ['--service-account-lookup=0'] },
  ],
  keeps: [
    { words: ['--service-account-lookup=1'] },
    { words: ['--service-account-lookup'], inKubeadm: false },
    { words: [], without: ['service-account-lookup'] },
  ],
});
