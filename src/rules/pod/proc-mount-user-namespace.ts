import { USER_NAMESPACE_POD } from './exempt-pods';
import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const procMountUserNamespace = podRule({
  id: 'pod-proc-mount-user-namespace',
  title: 'The /proc file system is masked in user namespaces too',
  severity: Severity.MEDIUM,
  description: 'In a user namespace an unmasked /proc does less harm, so that the baseline level allows it from 1.35 on, for containers in containers. The restricted level does not: what is unmasked still tells of the node.',
  fix: 'Remove securityContext.procMount, or set it to Default.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted', 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],
  frameworks: { podSecurity: ['restricted/procMount_restricted'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  since: '1.35',
  checks: [
    {
      scope: Scope.CONTAINER,
      field: 'securityContext.procMount',
      assert: 'container.?securityContext.?procMount.orValue("Default") == "Default"',
      unless: `!(${USER_NAMESPACE_POD})`,
    },
  ],
});
