export { AGREED_CONNECTIONS, type AgreedPorts, agreementText, readAgreement, unreadableAgreement } from './agreed-connections';
export { type AllowList, allowListAnnotation, allowListKey, readAllowList } from './allow-list';
export { type IntendedObject, type Marks, createIntended } from './intended-object';
export {
  type ExactToleration, NODE_POOL_ANNOTATION, NODE_POOL_LABEL, PodPlacement, SANDBOX_ANNOTATION, SECURITY_GROUPS_ANNOTATION, poolToleration,
} from './pod-placement';
export { PodSecurityLevel, admitsBreachOf } from './pod-security-level';
export { ITenantBoundary, TENANT_LABEL, TENANT_ROLE_NAMES, setTenantBoundary, tenantBoundaryOf } from './tenant-boundary';
export { RenderedCheck, RenderedObject, addRenderedCheck, onceWhileRendering, renderOnceDuring, renderedChecksOf } from './rendered-check';
