import { describeFlagRule } from './describe-flag-rule';
import { apiServerTokenExpiration } from '../../../src/rules/control-plane/api-server-token-expiration';

describeFlagRule(apiServerTokenExpiration, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['service-account-extend-token-expiration'] },
    { words: ['--service-account-extend-token-expiration=true'] },
    { words: ['--service-account-extend-token-expiration'], inKubeadm: false },
    { words: ['--service-account-extend-token-expiration', 'false'], inKubeadm: false },
    { words: ['--service-account-extend-token-expiration=false', '--service-account-extend-token-expiration=true'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--service-account-extend-token-expiration=0'] },
    { words: ['--service-account-extend-token-expiration=False'] },
    { words: ['--service_account_extend_token_expiration=false'] },
  ],
});
