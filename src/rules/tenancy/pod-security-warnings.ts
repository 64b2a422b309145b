import { SYSTEM_NAMESPACES } from './system-namespaces';
import { Check, objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const podSecurityWarnings = objectRule({
  id: 'tenancy-pod-security-warnings',
  title: 'Namespaces audit and warn of breaches of the restricted level',
  severity: Severity.LOW,
  description: 'Warnings reach those who apply workloads, whose pods would be rejected later and elsewhere; audit events show what a stricter level would stop. Both cost nothing where the enforced level is lower.',
  fix: 'Set the labels pod-security.kubernetes.io/audit and pod-security.kubernetes.io/warn to restricted.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-admission/#pod-security-admission-labels-for-namespaces'],
  frameworks: { cis: ['5.2.1'], nsa: ['Pod security enforcement'], owasp: ['2025:K10', '2022:K05'] },
  checks: ['audit', 'warn'].map((mode): Check => ({
    kinds: ['Namespace'],
    scope: Scope.OBJECT,
    field: `metadata.labels["pod-security.kubernetes.io/${mode}"]`,
    assert: `object.metadata.?labels[?"pod-security.kubernetes.io/${mode}"].orValue("") == "restricted"`,
    unless: `object.metadata.name in ${JSON.stringify(SYSTEM_NAMESPACES)}`,
  })),
});
