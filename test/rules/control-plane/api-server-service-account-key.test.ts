import { describeFlagRule } from './describe-flag-rule';
import { apiServerServiceAccountKey } from '../../../src/rules/control-plane/api-server-service-account-key';

describeFlagRule(apiServerServiceAccountKey, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['service-account-key-file'], inKubeadm: false },
    { words: ['--service-account-key-file='] },
    { words: ['--service-account-key-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--service-account-key-file', '/etc/file'], inKubeadm: false },
    { words: ['--service-account-key-file=/etc/file'] },
    { words: ['--service-account-signing-endpoint=/run/signer.sock'], without: ['service-account-key-file'] },
  ],
});
