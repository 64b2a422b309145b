export { OutputLayout, SecureApp, SecureAppProps } from './app';
export { AuditOptions, AuditValidation, AuditValidationProps, Finding, FindingExemption, ReportFormat, SecurityAudit } from './audit';
export { ITenantBoundary, PodPlacement, PodSecurityLevel } from './boundary';
export {
  AllowDnsPolicy, AllowDnsPolicyProps, CidrPeerProps, ClusterPolicyKind, ClusterPolicyOptions, Connections, DeclaredPort, DefaultDenyPolicy,
  DefaultDenyPolicyProps, Direction, IConnectable, IConnectionEndpoint, IPeer, NamespacePolicyProps, Peer, PeerBinding, PeerContext, Port,
  TenantIsolationPolicy, TenantIsolationPolicyProps,
} from './network';
export { OidcIdentities, OidcIdentitiesProps, RoleRule, Subject, SubjectKind, TenantRole, TenantRoleBinding, TenantRoleBindingProps } from './rbac';
export { Clock, Exemption, ExemptionProps, RuleSet, Severity } from './rules';
export {
  AdmissionPlugin, CiliumProps, ClusterCapacity, Cni, CustomCniProps, DnsService, DnsServiceProps, SharedService, TargetCluster, TargetClusterProps,
} from './target';
export {
  AllowListOptions, AllowedToleration, ApiFairness, CapsuleBackendProps, ClaimBounds, ComputeAmounts, ContainerLimits, DedicatedNodes,
  FlowDistinguisher, KeyedBudgetProps, LifecycleOptions, LimitBounds, LimitRequestRatios, NamespaceOptions, OpenShiftBackendProps,
  OwnershipOptions, PlacementOptions, PriorityBudget, SandboxOverhead, SecureTenant, SecureTenantProps, StorageClassBudget, TenantBackend,
  TenantBudget, TenantBudgetProps, TenantNamespace, TenantNamespaceProps, VirtualClusterOptions, VirtualClusterValues,
} from './tenant';
export {
  AppArmorProfile, AppArmorProfileType, AttachedServiceProps, ContainerResourceDefaults, HardenedContainerExtras, HardenedContainerProps,
  HardenedCronJob, HardenedCronJobProps, HardenedDaemonSet, HardenedDaemonSetProps, HardenedDeployment, HardenedDeploymentProps,
  HardenedHelm, HardenedHelmProps, HardenedInclude, HardenedIncludeProps, HardenedJob, HardenedJobProps, HardenedStatefulSet,
  HardenedStatefulSetProps, HardenedWorkload, HardenedWorkloadProps, IncludedManifestsProps, IServedWorkload, JobDeadline, JobSettings,
  ScalableWorkload, ScalableWorkloadProps, TopologySpread, VolumeClaimTemplate, WorkloadService, WorkloadServicePort, WorkloadServiceProps,
  WritablePath,
} from './workload';
