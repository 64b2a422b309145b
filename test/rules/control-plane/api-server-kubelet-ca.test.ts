import { describeFlagRule } from './describe-flag-rule';
import { apiServerKubeletCa } from '../../../src/rules/control-plane/api-server-kubelet-ca';

describeFlagRule(apiServerKubeletCa, {
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
