export { OidcIdentities, OidcIdentitiesProps } from './oidc-identities';
export { RoleRule, roleRuleMistakes } from './role-rule';
export { Subject, SubjectKind, renderSubjects } from './subject';
export { TENANT_ROLE_RULES, TenantRole, TenantRoleRule } from './tenant-role';
export { TenantRoleBinding, TenantRoleBindingProps } from './tenant-role-binding';
