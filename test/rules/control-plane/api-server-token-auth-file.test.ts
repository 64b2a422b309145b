import { describeFlagRule } from './describe-flag-rule';
import { apiServerTokenAuthFile } from '../../../src/rules/control-plane/api-server-token-auth-file';

describeFlagRule(apiServerTokenAuthFile, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--token-auth-file=/etc/tokens.csv'] },
    { words: ['--token-auth-file', '/etc/tokens.csv'], inKubeadm: false },
    { words: ['--token_auth_file=/etc/tokens.csv'] },
  ],
  keeps: [{ words: ['--token-auth-file-other=/etc/tokens.csv'] }],
});
