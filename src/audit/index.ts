export { type AuditInput, audit } from './audit';
export { type AuditReport, type ExemptionUse, type Tally } from './audit-report';
export { type AuditedObject, type DeclaredExemption, type Origin } from './audited-object';
export { type CelProgram, compile } from './cel/environment';
export { Finding, FindingExemption } from './finding';
export { ObjectJudge, variablesOf } from './judge';
