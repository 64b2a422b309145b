export { AGREED_CONNECTIONS, type AgreedPorts, agreementText, readAgreement, unreadableAgreement } from './agreed-connections';
export { PodSecurityLevel, admitsBreachOf } from './pod-security-level';
export { ITenantBoundary, TENANT_LABEL, setTenantBoundary, tenantBoundaryOf } from './tenant-boundary';
export { RenderedCheck, RenderedObject, addRenderedCheck, renderOnceDuring, renderedChecksOf } from './rendered-check';
