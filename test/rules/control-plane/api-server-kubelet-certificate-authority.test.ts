import { describeFlagRule } from './describe-flag-rule';
import { apiServerKubeletCertificateAuthority } from '../../../src/rules/control-plane/api-server-kubelet-certificate-authority';

describeFlagRule(apiServerKubeletCertificateAuthority, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['kubelet-certificate-authority'] },
    { words: ['--kubelet-certificate-authority='] },
    { words: ['--kubelet-certificate-authority', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--kubelet-certificate-authority', '/etc/file'], inKubeadm: false },
    { words: ['--kubelet-certificate-authority=/etc/file'] },
  ],
});
