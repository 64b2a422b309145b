import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuthorizationRbac } from '../../../src/rules/control-plane/api-server-authorization-rbac';

describeFlagRule(apiServerAuthorizationRbac, {
  program: 'kube-apiserver',
  breaks: [
    { words: ['--authorization-mode=Node'] },
    { words: ['--authorization-mode=Node,ABAC'] },
  ],
  keeps: [{ words: [], without: ['authorization-mode'] }],
  others: {
    breaks: [{ check: 2, set: 'authorizers[2]', to: undefined, path: 'authorizers' }],
  },
});
