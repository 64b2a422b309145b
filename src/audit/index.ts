export {
  ACCESS_REPORTS, AccessFormat, type AccessHole, type AccessQuestion, type AccessReport, type AccessSubject, type AccessTenant, type AccessView,
  type AccessViewProps, type AccessWay, type Permission, type PermissionsProps, SUBJECT_KINDS, type WhoCan, type WhoCanProps, accessViewOf, inPlace,
  permissionsOf, powerWaysOf, subjectId, subjectOf, whoCan,
} from './access-view';
export { type AuditInput, audit } from './audit';
export { AuditOptions, DEFAULT_FAIL_ON, failuresOf } from './audit-options';
export { type AuditReport, type ExemptionUse, type Tally } from './audit-report';
export { type AuditedObject, type DeclaredExemption, type Origin } from './audited-object';
export { type ConstructObject, auditedConstructs, exemptionsBelow, ownerPathOf } from './construct-objects';
export { Finding, FindingExemption, identityOf } from './finding';
export { type FileObject, type FileObjects, type ManifestFile, readManifestFiles } from './file-objects';
export {
  BENCHMARK_ASSUMPTIONS, type Benchmark, BenchmarkOutcome, type BenchmarkResult, type BenchmarkType, type TenantBenchmarks, benchmarksOf,
  conformanceScript,
} from './multi-tenancy';
export {
  type ConnectionChange, NETWORK_REPORTS, type NetworkDifference, NetworkFormat, type NetworkView, type TenantCell, type UndeclaredWay, type ViewEdge,
  type ViewEnd, type ViewGroup, type ViewLink, type ViewRelay, type ViewRule, describeChange, networkDifference, networkViewOf,
} from './network-view';
export { REPORTS, consoleReport, printable } from './report';
export { Progress } from './progress';
export { ReportFormat } from './report-format';
export { SecurityAudit } from './security-audit';
export { AuditValidation, AuditValidationProps } from './validation-plugin';
export { type Demands, POSTURE_REPORTS, PostureFormat, type PostureInput, type PostureView, type TenantPosture, postureOf } from './posture-view';
