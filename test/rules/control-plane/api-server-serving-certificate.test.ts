import { describeFlagRule } from './describe-flag-rule';
import { apiServerServingCertificate } from '../../../src/rules/control-plane/api-server-serving-certificate';

describeFlagRule(apiServerServingCertificate, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['tls-cert-file'], inKubeadm: false },
    { words: ['--tls-cert-file='] },
    { words: ['--tls-cert-file', '--other=x'], inKubeadm: false },
    { words: [], without: ['tls-private-key-file'], inKubeadm: false },
    { words: ['--tls-private-key-file='] },
    { words: ['--tls-private-key-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--tls-cert-file', '/etc/file'], inKubeadm: false },
    { words: ['--tls-cert-file=/etc/file'] },
  ],
});
