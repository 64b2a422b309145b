import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuditLogMaxSize } from '../../../src/rules/control-plane/api-server-audit-log-max-size';

describeFlagRule(apiServerAuditLogMaxSize, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['audit-log-maxsize'], minor: 35 },
    { words: ['--audit-log-maxsize=99'] },
    { words: ['--audit-log-maxsize=0'] },
    { words: ['--audit-log-maxsize', '99'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--audit-log-maxsize=101'] },
    { words: ['--audit-log-maxsize=1000'] },
    { words: [], without: ['audit-log-maxsize'] },
    { words: ['--audit-log-maxsize=1'], without: ['audit-log-path'] },
    { words: ['--audit-log-path=-'], without: ['audit-log-maxsize'], minor: 35 },
  ],
});
