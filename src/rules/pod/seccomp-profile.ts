import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const seccompProfile = podRule({
  id: 'pod-seccomp-profile',
  title: 'System calls are filtered by a seccomp profile',
  severity: Severity.MEDIUM,
  description: 'Without a profile a container may use every system call of the kernel that it shares with its neighbours, those of the next kernel exploit included. A container without a profile has that of its pod. A profile that switches the filter off is told by pod-seccomp-unconfined.',
  fix: 'Set securityContext.seccompProfile.type of the pod to RuntimeDefault.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted', 'https://kubernetes.io/docs/tutorials/security/seccomp/'],
  frameworks: { podSecurity: ['restricted/seccompProfile_restricted'], cis: ['5.7.2'], nsa: ['Hardening container environments', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.seccompProfile',
      assert: 'container.?securityContext.?seccompProfile.hasValue() || podSpec.?securityContext.?seccompProfile.hasValue()',
      unless: WINDOWS_POD,
    },
  ],
});
