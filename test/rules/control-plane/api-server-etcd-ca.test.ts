import { describeFlagRule } from './describe-flag-rule';
import { apiServerEtcdCa } from '../../../src/rules/control-plane/api-server-etcd-ca';

describeFlagRule(apiServerEtcdCa, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['etcd-cafile'], inKubeadm: false },
    { words: ['--etcd-cafile='] },
    { words: ['--etcd-cafile', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--etcd-cafile', '/etc/file'], inKubeadm: false },
    { words: ['--etcd-cafile=/etc/file'] },
  ],
  others: {
    breaks: [{ check: 2, given: [{ set: 'etcd', to: { external: { endpoints: ['https://etcd.example.com:2379'], caFile: '/etc/etcd/ca.crt', certFile: '/etc/etcd/client.crt', keyFile: '/etc/etcd/client.key' } } }], set: 'etcd.external.caFile', to: undefined }],
  },
});
