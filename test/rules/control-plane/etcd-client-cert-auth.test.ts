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
    breaks: [{ whole: true, given: [{ set: 'containers[0].command', to: CLEAN_COMMANDS.etcd }], set: 'containers[0].env', to: [{ name: 'ETCD_CLIENT_CERT_AUTH', value: 'false' }], path: 'containers[0].command[0]' }],
    keeps: [{ whole: true, given: [{ set: 'containers[0].env', to: [{ name: 'ETCD_CLIENT_CERT_AUTH', value: 'true' }] }], set: 'containers[0].command', to: CLEAN_COMMANDS.etcd.filter((word) => word !== '--client-cert-auth=true') }],
  },
});
