import { describeFlagRule } from './describe-flag-rule';
import { apiServerClientCa } from '../../../src/rules/control-plane/api-server-client-ca';

describeFlagRule(apiServerClientCa, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['client-ca-file'], inKubeadm: false },
    { words: ['--client-ca-file='] },
    { words: ['--client-ca-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--client-ca-file', '/etc/file'], inKubeadm: false },
    { words: ['--client-ca-file=/etc/file'] },
  ],
});
