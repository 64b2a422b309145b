import { WITHOUT_FILE } from './audit-log-file';
import { flagChecks, is } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerAuditLogMaxAge = objectRule({
  id: 'control-plane-api-server-audit-log-max-age',
  title: 'Audit logs are kept for at least 30 days',
  severity: Severity.LOW,
  description: 'An attack is often noticed only weeks later. From Kubernetes 1.36 on the default is more than that; before, CIS wants the flag. It does not matter where the log goes to standard output or to a webhook alone.',
  fix: 'Set --audit-log-maxage=30 or more.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#log-backend'],
  frameworks: { cis: ['1.2.17'], nsa: ['Logging'], owasp: ['2025:K10', '2022:K05'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['audit-log-maxage'], holds: is('[3-9][0-9]|[1-9][0-9]{2,}'), missing: 'breaks', passesSince: '1.36', unless: WITHOUT_FILE }),
  ],
});
