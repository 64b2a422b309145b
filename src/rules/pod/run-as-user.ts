import { USER_NAMESPACE_POD_SINCE_1_35 } from './exempt-pods';
import { podRule } from '../rule';
import { everySecurityContext } from './security-context';
import { Severity } from '../severity';

export const runAsUser = podRule({
  id: 'pod-run-as-user',
  title: 'User id 0 is not used',
  severity: Severity.HIGH,
  description: 'User id 0 is root, whatever the image says. An id that is not set is no breach of this rule: whether it is root is for runAsNonRoot to say. From 1.35 on, pods in a user namespace are exempt.',
  fix: 'Remove securityContext.runAsUser, or set it to the id of an ordinary user.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted', 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],
  frameworks: { podSecurity: ['restricted/runAsUser'], cis: ['5.2.7'], nsa: ['"Non-root" containers and "rootless" container engines', 'Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: everySecurityContext((securityContext) => ({
    field: 'securityContext.runAsUser',
    assert: `${securityContext}.?runAsUser.orValue(1) != 0`,
    unless: USER_NAMESPACE_POD_SINCE_1_35,
  })),
});
