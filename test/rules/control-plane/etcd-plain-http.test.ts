import { describeFlagRule } from './describe-flag-rule';
import { etcdPlainHttp } from '../../../src/rules/control-plane/etcd-plain-http';

describeFlagRule(etcdPlainHttp, {
  program: 'etcd',
  breaks: [
    { words: ['--listen-client-urls=http://0.0.0.0:2379'] },
    { words: ['--listen-client-urls=https://127.0.0.1:2379,http://10.0.0.1:2379'] },
    { words: ['--listen-peer-urls=http://10.0.0.1:2380'] },
    { words: ['--advertise-client-urls=http://etcd:2379'] },
    { words: ['--initial-advertise-peer-urls=http://etcd:2380'] },
  ],
  keeps: [
    { words: ['--listen-client-urls=https://10.0.0.1:2379,http://127.0.0.1:2379'] },
    { words: ['--listen-peer-urls=https://10.0.0.1:2380'] },
  ],
});
