import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuditLog } from '../../../src/rules/control-plane/api-server-audit-log';

describeFlagRule(apiServerAuditLog, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['audit-log-path'] },
    { words: ['--audit-log-path='] },
  ],
  keeps: [
    { words: ['--audit-log-path', '/var/log/audit.log'], inKubeadm: false },
    { words: ['--audit-webhook-config-file=/etc/kubernetes/webhook.yaml'], without: ['audit-log-path'] },
  ],
});
