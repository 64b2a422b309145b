import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const hostPid = podRule({
  id: 'pod-host-pid',
  title: 'The process ids of the node are not shared',
  severity: Severity.HIGH,
  description: 'A container that sees the processes of its node reads their environment and, as root, gets into them.',
  fix: 'Remove hostPID, or set it to false.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/hostNamespaces'], cis: ['5.2.3'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-HI-4'] },
  checks: [
    { scope: Scope.POD, field: 'hostPID', assert: 'podSpec.?hostPID.orValue(false) == false' },
  ],
});
