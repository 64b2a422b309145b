export { ContainerLimits } from './container-limits';
export { NamespaceOptions, SecureTenantProps, TenantNamespaceProps } from './namespace-options';
export { SecureTenant } from './secure-tenant';
export { TenantBudget, TenantBudgetProps } from './tenant-budget';
export { TenantNamespace } from './tenant-namespace';
