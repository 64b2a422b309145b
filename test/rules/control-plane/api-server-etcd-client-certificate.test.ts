import { describeFlagRule } from './describe-flag-rule';
import { apiServerEtcdClientCertificate } from '../../../src/rules/control-plane/api-server-etcd-client-certificate';

describeFlagRule(apiServerEtcdClientCertificate, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['etcd-certfile'], inKubeadm: false },
    { words: ['--etcd-certfile='] },
    { words: ['--etcd-certfile', '--other=x'], inKubeadm: false },
    { words: [], without: ['etcd-keyfile'], inKubeadm: false },
    { words: ['--etcd-keyfile='] },
    { words: ['--etcd-keyfile', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--etcd-certfile', '/etc/file'], inKubeadm: false },
    { words: ['--etcd-certfile=/etc/file'] },
  ],
  others: {
    breaks: [
      { check: 2, given: [{ set: 'etcd', to: { external: { endpoints: ['https://etcd.example.com:2379'], caFile: '/etc/etcd/ca.crt', certFile: '/etc/etcd/client.crt', keyFile: '/etc/etcd/client.key' } } }], set: 'etcd.external.certFile', to: undefined, path: 'etcd.external' },
      { check: 2, given: [{ set: 'etcd', to: { external: { endpoints: ['https://etcd.example.com:2379'], caFile: '/etc/etcd/ca.crt', certFile: '/etc/etcd/client.crt', keyFile: '/etc/etcd/client.key' } } }], set: 'etcd.external.keyFile', to: '', path: 'etcd.external' },
    ],
  },
});
