import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuthorizationNode } from '../../../src/rules/control-plane/api-server-authorization-node';

describeFlagRule(apiServerAuthorizationNode, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--authorization-mode=RBAC'] },
    { words: ['--authorization-mode', 'RBAC'], inKubeadm: false },
  ],
  keeps: [
    { words: [], without: ['authorization-mode'] },
    { words: ['--authorization-mode=Node', '--authorization-mode=RBAC'], inKubeadm: false },
  ],
  others: {
    breaks: [{ check: 2, set: 'authorizers[1]', to: undefined, path: 'authorizers' }],
  },
});
