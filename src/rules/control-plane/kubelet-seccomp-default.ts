import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, isTrue } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletSeccompDefault = objectRule({
  id: 'control-plane-kubelet-seccomp-default',
  title: 'System calls are filtered unless a pod says otherwise',
  severity: Severity.MEDIUM,
  description: 'By default a pod without a seccomp profile runs without a filter. seccompDefault gives it the profile of the container runtime.',
  fix: 'Set seccompDefault to true.',
  sources: ['https://kubernetes.io/docs/tutorials/security/seccomp/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.14'], nsa: ['Hardening container environments'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1611'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['seccomp-default'], holds: isTrue, missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'seccompDefault', assert: 'object.?seccompDefault.orValue(false) == true' },
  ],
});
