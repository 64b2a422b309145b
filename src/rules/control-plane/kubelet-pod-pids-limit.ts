import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletPodPidsLimit = objectRule({
  id: 'control-plane-kubelet-pod-pids-limit',
  title: 'The processes of a pod are limited',
  severity: Severity.MEDIUM,
  description: 'Without a limit one pod can use up the process ids of its node, and every other pod with them. By default there is none.',
  fix: 'Set podPidsLimit to a number above 0, such as 4096.',
  sources: ['https://kubernetes.io/docs/concepts/policy/pid-limiting/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.13'], nsa: ['Resource policies'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1499'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['pod-max-pids'], holds: is('[1-9][0-9]*'), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'podPidsLimit', assert: 'object.?podPidsLimit.orValue(-1) > 0' },
  ],
});
