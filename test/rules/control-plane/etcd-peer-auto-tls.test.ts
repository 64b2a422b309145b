import { describeFlagRule } from './describe-flag-rule';
import { etcdPeerAutoTls } from '../../../src/rules/control-plane/etcd-peer-auto-tls';

describeFlagRule(etcdPeerAutoTls, {
  program: 'etcd',
  breaks: [
    { words: ['--peer-auto-tls=true'] },
    { words: ['--peer-auto-tls'], inKubeadm: false },
  ],
  keeps: [{ words: ['--peer-auto-tls=false'] }],
});
