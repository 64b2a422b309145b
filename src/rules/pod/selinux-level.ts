import { everySecurityContext } from './security-context';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const selinuxLevel = podRule({
  id: 'pod-selinux-level',
  title: 'SELinux levels do not span the categories of other pods',
  severity: Severity.HIGH,
  description: 'SELinux keeps containers of one type apart by two random categories for each. A level with a range of categories, such as s0:c0.c1023, contains those of other pods, so that nothing keeps it from their files. The Pod Security Standards look at type, user and role, and let any level pass.',
  fix: 'Remove securityContext.seLinuxOptions.level, or name single categories that no other workload has.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container'],
  frameworks: { nsa: ['Hardening container environments'], owasp: ['2025:K01'], mitre: ['T1611'] },
  checks: everySecurityContext((securityContext) => ({
    field: 'securityContext.seLinuxOptions.level',
    assert: `!${securityContext}.?seLinuxOptions.?level.orValue("").matches("c[0-9]+[.]c[0-9]+")`,
  })),
});
