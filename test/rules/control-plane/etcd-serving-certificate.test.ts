import { describeFlagRule } from './describe-flag-rule';
import { etcdServingCertificate } from '../../../src/rules/control-plane/etcd-serving-certificate';

describeFlagRule(etcdServingCertificate, {
  program: 'etcd',
  breaks: [
    { words: [], without: ['cert-file'], inKubeadm: false },
    { words: ['--cert-file='] },
    { words: ['--cert-file', '--other=x'], inKubeadm: false },
    { words: [], without: ['key-file'], inKubeadm: false },
    { words: ['--key-file='] },
    { words: ['--key-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--cert-file', '/etc/file'], inKubeadm: false },
    { words: ['--cert-file=/etc/file'] },
    { words: ['--config-file=/etc/etcd.yaml'], without: ['cert-file', 'key-file'] },
  ],
});
