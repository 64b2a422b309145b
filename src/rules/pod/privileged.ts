import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const privileged = podRule({
  id: 'pod-privileged',
  title: 'Containers are not privileged',
  severity: Severity.CRITICAL,
  description: 'A privileged container has every capability and every device of its node: whoever takes it over has the node, and with it every pod there.',
  fix: 'Remove securityContext.privileged, or set it to false.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/privileged'], cis: ['5.2.2'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-CPI-5'] },
  checks: [
    { scope: Scope.CONTAINER, field: 'securityContext.privileged', assert: 'container.?securityContext.?privileged.orValue(false) == false' },
  ],
});
