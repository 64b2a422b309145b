import { describeFlagRule } from './describe-flag-rule';
import { encryptionAtRest } from '../../../src/rules/control-plane/encryption-at-rest';

describeFlagRule(encryptionAtRest, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['encryption-provider-config'] },
    { words: ['--encryption-provider-config='] },
    { words: ['--encryption-provider-config', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--encryption-provider-config', '/etc/file'], inKubeadm: false },
    { words: ['--encryption-provider-config=/etc/file'] },
  ],
});
