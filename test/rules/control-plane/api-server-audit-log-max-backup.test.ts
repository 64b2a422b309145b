import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuditLogMaxBackup } from '../../../src/rules/control-plane/api-server-audit-log-max-backup';

describeFlagRule(apiServerAuditLogMaxBackup, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['audit-log-maxbackup'], minor: 35 },
    { words: ['--audit-log-maxbackup=9'] },
    { words: ['--audit-log-maxbackup=0'] },
    { words: ['--audit-log-maxbackup', '9'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--audit-log-maxbackup=11'] },
    { words: ['--audit-log-maxbackup=100'] },
    { words: [], without: ['audit-log-maxbackup'] },
    { words: ['--audit-log-maxbackup=1'], without: ['audit-log-path'] },
    { words: ['--audit-log-path=-'], without: ['audit-log-maxbackup'], minor: 35 },
  ],
});
