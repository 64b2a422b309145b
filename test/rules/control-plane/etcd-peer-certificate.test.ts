import { describeFlagRule } from './describe-flag-rule';
import { etcdPeerCertificate } from '../../../src/rules/control-plane/etcd-peer-certificate';

describeFlagRule(etcdPeerCertificate, {
  program: 'etcd',
  breaks: [
    { words: [], without: ['peer-cert-file'], inKubeadm: false },
    { words: ['--peer-cert-file='] },
    { words: ['--peer-cert-file', '--other=x'], inKubeadm: false },
    { words: [], without: ['peer-key-file'], inKubeadm: false },
    { words: ['--peer-key-file='] },
    { words: ['--peer-key-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--peer-cert-file', '/etc/file'], inKubeadm: false },
    { words: ['--peer-cert-file=/etc/file'] },
    { words: ['--config-file=/etc/etcd.yaml'], without: ['peer-cert-file', 'peer-key-file'] },
  ],
});
