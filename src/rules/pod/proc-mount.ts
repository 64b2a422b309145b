import { USER_NAMESPACE_POD_SINCE_1_35 } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const procMount = podRule({
  id: 'pod-proc-mount',
  title: 'The /proc file system is masked',
  severity: Severity.HIGH,
  description: 'Runtimes hide those parts of /proc through which a container can change or spy on its node; procMount: Unmasked shows them. From 1.35 on, the baseline level lets pods in a user namespace do it: that is told by pod-proc-mount-user-namespace.',
  fix: 'Remove securityContext.procMount, or set it to Default.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/procMount', 'restricted/procMount_restricted'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.procMount',
      assert: 'container.?securityContext.?procMount.orValue("Default") == "Default"',
      unless: USER_NAMESPACE_POD_SINCE_1_35,
    },
  ],
});
