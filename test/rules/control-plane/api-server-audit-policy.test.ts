import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuditPolicy } from '../../../src/rules/control-plane/api-server-audit-policy';

describeFlagRule(apiServerAuditPolicy, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['audit-policy-file'] },
    { words: ['--audit-policy-file='] },
    { words: ['--audit-policy-file', '--other=x'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--audit-policy-file', '/etc/file'], inKubeadm: false },
    { words: ['--audit-policy-file=/etc/file'] },
  ],
});
