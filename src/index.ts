export { OutputLayout, SecureApp, SecureAppProps } from './app';
export { AuditOptions, AuditValidation, AuditValidationProps, Finding, FindingExemption, ReportFormat, SecurityAudit } from './audit';
export { ITenantBoundary, PodSecurityLevel } from './boundary';
export {
  AllowDnsPolicy, AllowDnsPolicyProps, CidrPeerProps, Connections, DeclaredPort, DefaultDenyPolicy, DefaultDenyPolicyProps, Direction, IConnectable,
  IConnectionEndpoint, IPeer, NamespacePolicyProps, Peer, PeerBinding, PeerContext, Port,
} from './network';
export { Subject, SubjectKind, TenantRole, TenantRoleBinding, TenantRoleBindingProps } from './rbac';
export { Clock, Exemption, ExemptionProps, RuleSet, Severity } from './rules';
export { CiliumProps, Cni, CustomCniProps, DnsService, DnsServiceProps, SharedService, TargetCluster, TargetClusterProps } from './target';
export {
  ContainerLimits, NamespaceOptions, SecureTenant, SecureTenantProps, TenantBudget, TenantBudgetProps, TenantNamespace, TenantNamespaceProps,
} from './tenant';
export {
  AppArmorProfile, AppArmorProfileType, AttachedServiceProps, ContainerResourceDefaults, HardenedContainerExtras, HardenedContainerProps,
  HardenedCronJob, HardenedCronJobProps, HardenedDaemonSet, HardenedDaemonSetProps, HardenedDeployment, HardenedDeploymentProps,
  HardenedHelm, HardenedHelmProps, HardenedInclude, HardenedIncludeProps, HardenedJob, HardenedJobProps, HardenedStatefulSet,
  HardenedStatefulSetProps, HardenedWorkload, HardenedWorkloadProps, IncludedManifestsProps, IServedWorkload, JobDeadline, JobSettings,
  ScalableWorkload, ScalableWorkloadProps, TopologySpread, VolumeClaimTemplate, WorkloadService, WorkloadServicePort, WorkloadServiceProps,
  WritablePath,
} from './workload';
