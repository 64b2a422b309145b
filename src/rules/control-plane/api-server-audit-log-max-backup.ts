import { WITHOUT_FILE } from './audit-log-file';
import { flagChecks, is } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerAuditLogMaxBackup = objectRule({
  id: 'control-plane-api-server-audit-log-max-backup',
  title: 'At least ten old audit logs are kept',
  severity: Severity.LOW,
  description: 'A flood of requests must not push the traces of an attack out of the log. From Kubernetes 1.36 on the default is more than that; before, CIS wants the flag. It does not matter where the log goes to standard output or to a webhook alone.',
  fix: 'Set --audit-log-maxbackup=10 or more.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#log-backend'],
  frameworks: { cis: ['1.2.18'], nsa: ['Logging'], owasp: ['2025:K10', '2022:K05'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['audit-log-maxbackup'], holds: is('[1-9][0-9]+'), missing: 'breaks', passesSince: '1.36', unless: WITHOUT_FILE }),
  ],
});
