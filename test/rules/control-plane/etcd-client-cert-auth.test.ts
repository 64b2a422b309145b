import { describeFlagRule } from './describe-flag-rule';
import { etcdClientCertAuth } from '../../../src/rules/control-plane/etcd-client-cert-auth';
import { CLEAN_COMMANDS } from '../clean/control-plane';

describeFlagRule(etcdClientCertAuth, {
  program: 'etcd',
  breaks: [
    { words: [], without: ['client-cert-auth'], inKubeadm: false },
    { words: ['--client-cert-auth=false'] },
    { words: ['--client-cert-auth=0'] },
  ],
  keeps: [
    { words: ['--client-cert-auth=1'] },
    { words: ['--client-cert-auth'], inKubeadm: false },
  ],
  others: {
    breaks: [{ given: [{ set: 'command', to: CLEAN_COMMANDS.etcd }], set: 'env', to: [{ name: 'ETCD_CLIENT_CERT_AUTH', value: 'false' }], path: 'command' }],
    keeps: [{ given: [{ set: 'env', to: [{ name: 'ETCD_CLIENT_CERT_AUTH', value: 'true' }] }], set: 'command', to: CLEAN_COMMANDS.etcd.filter((word) => word !== '--client-cert-auth=true') }],
  },
});
