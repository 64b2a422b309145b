import { describeFlagRule } from './describe-flag-rule';
import { apiServerAuditLogMaxAge } from '../../../src/rules/control-plane/api-server-audit-log-max-age';

describeFlagRule(apiServerAuditLogMaxAge, {
  program: 'kube-apiserver',
  breaks: [
    { words: [], without: ['audit-log-maxage'], minor: 35 },
    { words: ['--audit-log-maxage=29'] },
    { words: ['--audit-log-maxage=7'] },
    { words: ['--audit-log-maxage=0'] },
    { words: ['--audit-log-maxage=x30'] },
    { words: ['--audit-log-maxage', '29'], inKubeadm: false },
  ],
  keeps: [
    { words: ['--audit-log-maxage=31'] },
    { words: ['--audit-log-maxage=365'] },
    { words: [], without: ['audit-log-maxage'] },
    { words: ['--audit-log-maxage=1'], without: ['audit-log-path'] },
    { words: ['--audit-log-path=-'], without: ['audit-log-maxage'], minor: 35 },
  ],
});
