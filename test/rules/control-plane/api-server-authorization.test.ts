import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuthorization } from '../../../src/rules/control-plane/api-server-authorization';

describeFlagRule(apiServerAuthorization, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['authorization-mode'], inKubeadm: false },
    { words: ['--authorization-mode=Node,RBAC,AlwaysAllow'] },
    { words: ['--authorization-mode', 'AlwaysAllow,Node,RBAC'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--authorization-mode=Node,RBAC,Webhook'] },
    { words: ['--authorization-config=/etc/kubernetes/authorization.yaml'], without: ['authorization-mode'] },
  ],
  others: {
    breaks: [{ check: 2, set: 'authorizers[0]', to: { type: 'AlwaysAllow', name: 'all' }, path: 'authorizers' }],
  },
});
