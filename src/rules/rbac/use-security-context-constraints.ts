import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { BINDING_KINDS } from './binding';
import { NAMED, ROLE_KINDS, withholds } from './role-rule';

export const useSecurityContextConstraints = objectRule({
  id: 'rbac-use-security-context-constraints',
  title: 'Only restricted security context constraints are used',
  severity: Severity.HIGH,
  description: 'On OpenShift, use of a SecurityContextConstraint admits pods by it: privileged, anyuid and the host ones hand over the node. Permitted are restricted, nonroot and their later versions, by name.',
  fix: 'Name restricted-v2, or nonroot-v2, in resourceNames.',
  sources: ['https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/authentication_and_authorization/managing-pod-security-policies'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1611'] },
  checks: [
    withholds(ROLE_KINDS, {
      group: 'security.openshift.io',
      resources: ['securitycontextconstraints'],
      verbs: ['use'],
      unless: `${NAMED} && rule.resourceNames.all(name, name in ["restricted", "restricted-v2", "restricted-v3", "nonroot", "nonroot-v2"])`,
    }),
    {
      kinds: BINDING_KINDS,
      scope: Scope.OBJECT,
      field: 'roleRef.name',
      assert: '!object.?roleRef.?name.orValue("").matches("^system:openshift:scc:") || object.roleRef.name.matches("^system:openshift:scc:(restricted|nonroot)(-v[0-9]+)?$")',
    },
  ],
});
