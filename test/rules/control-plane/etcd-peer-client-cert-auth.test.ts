import { describeFlagRule } from './describe-flag-rule';
import { etcdPeerClientCertAuth } from '../../../src/rules/control-plane/etcd-peer-client-cert-auth';

describeFlagRule(etcdPeerClientCertAuth, {
  program: 'etcd',
  breaks: [
    { words: [], without: ['peer-client-cert-auth'], inKubeadm: false },
    { words: ['--peer-client-cert-auth=false'] },
    { words: ['--peer-client-cert-auth=0'] },
  ],
  keeps: [
    { words: ['--peer-client-cert-auth=1'] },
    { words: ['--peer-client-cert-auth'], inKubeadm: false },
  ],
});
