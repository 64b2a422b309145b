import { flagChecks, given, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerAuditLog = objectRule({
  id: 'control-plane-api-server-audit-log',
  title: 'The API server writes an audit log',
  severity: Severity.HIGH,
  description: 'Without an audit backend nobody can say afterwards who read a Secret or opened a shell. A webhook backend counts too: our reading of CIS, which names the file only.',
  fix: 'Set --audit-log-path, or --audit-webhook-config-file.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#log-backend'],
  frameworks: { cis: ['1.2.16'], nsa: ['Logging'], owasp: ['2025:K10', '2022:K05'], mitre: ['T1562.008'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['audit-log-path'], holds: isSet, missing: 'breaks', unless: given('audit-webhook-config-file') }),
  ],
});
