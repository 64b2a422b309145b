import { describeFlagRule } from './describe-flag-rule';
import { apiServerKubeletClientCertificate } from '../../../src/rules/control-plane/api-server-kubelet-client-certificate';

describeFlagRule(apiServerKubeletClientCertificate, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['kubelet-client-certificate'], inKubeadm: false },
    { words: ['--kubelet-client-certificate='] },
    { words: ['--kubelet-client-certificate', '--other=x'], inKubeadm: false },
    { words: [], without: ['kubelet-client-key'], inKubeadm: false },
    { words: ['--kubelet-client-key='] },
    { words: ['--kubelet-client-key', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--kubelet-client-certificate', '/etc/file'], inKubeadm: false },
    { words: ['--kubelet-client-certificate=/etc/file'] },
  ],
});
