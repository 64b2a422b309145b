import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerAuditPolicy = objectRule({
  id: 'control-plane-api-server-audit-policy',
  title: 'The API server has an audit policy',
  severity: Severity.HIGH,
  description: 'Without a policy no events are logged at all, whatever backend there is.',
  fix: 'Set --audit-policy-file.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/#audit-policy'],
  frameworks: { cis: ['3.2.1'], nsa: ['Logging'], owasp: ['2025:K10', '2022:K05'], mitre: ['T1562.008'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['audit-policy-file'], holds: isSet, missing: 'breaks' }),
  ],
});
