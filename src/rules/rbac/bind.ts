import { objectRule } from '../rule';
import { Severity } from '../severity';
import { NAMED, ROLE_KINDS, withholds } from './role-rule';

export const bind = objectRule({
  id: 'rbac-bind',
  title: 'Nobody binds roles beyond their own rights',
  severity: Severity.CRITICAL,
  description: 'The API server lets nobody bind a role with more than they have themselves, unless they hold bind on it. Rules that name the roles are permitted, as that is how the binding of harmless ones is delegated; cluster-admin, admin, edit and the roles of the control plane, system: and what follows, are not harmless.',
  fix: 'Name the roles that may be bound in resourceNames.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#bind-verb', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update'],
  frameworks: { cis: ['5.1.8'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'], multiTenancy: ['MTB-PL2-CC-TI-1'] },
  checks: [
    withholds(ROLE_KINDS, { group: 'rbac.authorization.k8s.io', resources: ['clusterroles', 'roles'], verbs: ['bind'], unless: `${NAMED} && !rule.resourceNames.exists(name, name in ["admin", "cluster-admin", "edit"] || name.startsWith("system:"))` }),
  ],
});
