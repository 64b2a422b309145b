import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { BINDING_KINDS } from './binding';

export const clusterAdmin = objectRule({
  id: 'rbac-cluster-admin',
  title: 'Nobody is bound to cluster-admin',
  severity: Severity.CRITICAL,
  description: 'cluster-admin is every right in the cluster. Bound in a namespace it is every right there, those to change quotas, roles and network policies included, so we object to both.',
  fix: 'Bind a role with the rights that are needed.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'],
  frameworks: { cis: ['5.1.1'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078', 'T1098.006'], multiTenancy: ['MTB-PL1-CC-CPI-1'] },
  checks: [
    {
      kinds: BINDING_KINDS,
      scope: Scope.OBJECT,
      field: 'roleRef.name',
      assert: 'object.?roleRef.?kind.orValue("") != "ClusterRole" || object.?roleRef.?name.orValue("") != "cluster-admin"',
    },
  ],
});
