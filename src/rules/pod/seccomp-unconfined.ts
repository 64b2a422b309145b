import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { everySeccompType } from './seccomp-type';
import { Severity } from '../severity';

export const seccompUnconfined = podRule({
  id: 'pod-seccomp-unconfined',
  title: 'Seccomp is not switched off',
  severity: Severity.HIGH,
  description: 'A profile of the type Unconfined removes the filter of system calls that the runtime may have by default. It is a breach at the pod even where every container has another one. Only RuntimeDefault and Localhost are profiles; a profile without a type is none. The annotations of Kubernetes before 1.19 are read no more. Pods of Windows are told by pod-seccomp-unconfined-windows.',
  fix: 'Set securityContext.seccompProfile.type to RuntimeDefault.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/tutorials/security/seccomp/'],
  frameworks: { podSecurity: ['baseline/seccompProfile_baseline', 'restricted/seccompProfile_restricted'], cis: ['5.7.2'], nsa: ['Hardening container environments', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: everySeccompType(WINDOWS_POD),
});
