import { WINDOWS_POD } from './exempt-pods';
import { podRule } from '../rule';
import { everySeccompType } from './seccomp-type';
import { Severity } from '../severity';

export const seccompUnconfinedWindows = podRule({
  id: 'pod-seccomp-unconfined-windows',
  title: 'Seccomp is not switched off in pods of Windows',
  severity: Severity.HIGH,
  description: 'Windows has no seccomp, and the API server refuses a profile in a pod whose os.name is windows; on Linux the same pod would run without a filter. The baseline level does not look at os.name and forbids the type Unconfined, as any that is unknown. The restricted level passes over such pods, although it is the stricter one elsewhere.',
  fix: 'Remove securityContext.seccompProfile, or os.name if the pod is for Linux.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#os-specific-policy-controls'],
  frameworks: { podSecurity: ['baseline/seccompProfile_baseline'], cis: ['5.7.2'], nsa: ['Hardening container environments', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'] },
  checks: everySeccompType(`!(${WINDOWS_POD})`),
});
