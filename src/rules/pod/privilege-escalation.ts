import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const privilegeEscalation = podRule({
  id: 'pod-privilege-escalation',
  title: 'Privilege escalation is disallowed',
  severity: Severity.HIGH,
  description: 'A process must not gain more privileges than its parent, as by a setuid binary or file capabilities. The field has to be false; where it is missing, escalation is allowed.',
  fix: 'Set securityContext.allowPrivilegeEscalation to false, or use a Hardened* workload.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  frameworks: { podSecurity: ['restricted/allowPrivilegeEscalation'], cis: ['5.2.6'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1548'], multiTenancy: ['MTB-PL1-BC-CPI-6'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.allowPrivilegeEscalation',
      assert: 'container.?securityContext.?allowPrivilegeEscalation.orValue(true) == false',
      unless: 'podSpec.?os.?name.orValue("") == "windows"',
    },
  ],
});
