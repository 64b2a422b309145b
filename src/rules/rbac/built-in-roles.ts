import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CLUSTER_ROLE_BINDING } from './binding';

export const builtInRoles = objectRule({
  id: 'rbac-built-in-roles',
  title: 'admin and edit are bound in namespaces only',
  severity: Severity.HIGH,
  description: 'Bound in the whole cluster, admin and edit read and write the Secrets and run the workloads of every namespace, kube-system included.',
  fix: 'Use a RoleBinding in each namespace that needs it, or a role of your own.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { cis: ['5.1.1'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'], multiTenancy: ['MTB-PL1-CC-CPI-1'] },
  checks: [
    {
      kinds: [CLUSTER_ROLE_BINDING],
      scope: Scope.OBJECT,
      field: 'roleRef.name',
      assert: '!(object.?roleRef.?name.orValue("") in ["admin", "edit", "system:aggregate-to-admin", "system:aggregate-to-edit"])',
    },
  ],
});
