import { describeFlagRule } from './describe-flag-rule';
import { etcdTrustedCa } from '../../../src/rules/control-plane/etcd-trusted-ca';

describeFlagRule(etcdTrustedCa, {
  program: 'etcd',
  breaks: [
    { words: [], without: ['trusted-ca-file'], inKubeadm: false },
    { words: ['--trusted-ca-file=/etc/kubernetes/pki/ca.crt'] },
  ],
  keeps: [{ words: ['--trusted-ca-file=/etc/kubernetes/pki/ca-crt'] }],
});
