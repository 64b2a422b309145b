import { describeFlagRule } from './describe-flag-rule';
import { etcdAutoTls } from '../../../src/rules/control-plane/etcd-auto-tls';

describeFlagRule(etcdAutoTls, {
  program: 'etcd',
  breaks: [
    { words: ['--auto-tls=true'] },
    { words: ['--auto-tls'], inKubeadm: false },
  ],
  keeps: [{ words: ['--auto-tls=false'] }],
});
