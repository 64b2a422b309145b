export { Subject, SubjectKind } from './subject';
export { TENANT_ROLE_RULES, TenantRole, TenantRoleRule } from './tenant-role';
export { TenantRoleBinding, TenantRoleBindingProps } from './tenant-role-binding';
