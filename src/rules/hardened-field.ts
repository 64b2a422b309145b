import { PodSecurityLevel } from '../boundary';

/** The public facts of a field that this library hardens: what an exemption names, and why the field matters. */
export interface HardenedField {
  /** What the field is held to, as one line. */
  readonly title: string;
  /** The loosest Pod Security level whose standard has this control; none where the standard is silent. */
  readonly podSecurity?: PodSecurityLevel;
  /** Where the practice comes from. */
  readonly source: string;
}

const BASELINE = PodSecurityLevel.BASELINE;
const RESTRICTED = PodSecurityLevel.RESTRICTED;
const STANDARD = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/';
const RESOURCES = 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/';

/**
 * The rule id of every hardened field. Ids are public API: exemptions name them, manifests carry them,
 * and they change in major versions only.
 */
export const HARDENED_FIELDS = {
  'pod-privileged': { title: 'Containers are not privileged', podSecurity: BASELINE, source: STANDARD },
  'pod-privilege-escalation': { title: 'Privilege escalation is disallowed', podSecurity: RESTRICTED, source: STANDARD },
  'pod-run-as-non-root': { title: 'Containers must run as non-root', podSecurity: RESTRICTED, source: STANDARD },
  'pod-run-as-user': { title: 'User id 0 is not used', podSecurity: RESTRICTED, source: STANDARD },
  'pod-run-as-group': { title: 'Group id 0 is not used', source: 'CIS Kubernetes Benchmark 1.12, 5.7.3' },
  'pod-capabilities-drop': { title: 'Every capability is dropped', podSecurity: RESTRICTED, source: STANDARD },
  'pod-capabilities-add': { title: 'No capability but NET_BIND_SERVICE is added', podSecurity: RESTRICTED, source: STANDARD },
  'pod-capabilities-add-baseline': { title: 'No capability outside the baseline list is added', podSecurity: BASELINE, source: STANDARD },
  'pod-seccomp-profile': { title: 'System calls are filtered by a seccomp profile', podSecurity: RESTRICTED, source: STANDARD },
  'pod-seccomp-unconfined': { title: 'Seccomp is not switched off', podSecurity: BASELINE, source: STANDARD },
  'pod-apparmor-profile': { title: 'AppArmor is not switched off', podSecurity: BASELINE, source: STANDARD },
  'pod-selinux-options': { title: 'SELinux types are those of containers', podSecurity: BASELINE, source: STANDARD },
  'pod-proc-mount': { title: 'The /proc file system is masked', podSecurity: BASELINE, source: STANDARD },
  'pod-sysctls': { title: 'Only safe sysctls are set', podSecurity: BASELINE, source: STANDARD },
  'pod-windows-host-process': { title: 'Windows host processes are disallowed', podSecurity: BASELINE, source: STANDARD },
  'pod-host-network': { title: 'The network of the node is not shared', podSecurity: BASELINE, source: STANDARD },
  'pod-host-pid': { title: 'The process ids of the node are not shared', podSecurity: BASELINE, source: STANDARD },
  'pod-host-ipc': { title: 'The IPC of the node is not shared', podSecurity: BASELINE, source: STANDARD },
  'pod-host-port': { title: 'No port of the node is taken', podSecurity: BASELINE, source: STANDARD },
  'pod-host-probe': { title: 'Probes and lifecycle hooks name no host', podSecurity: BASELINE, source: STANDARD },
  'pod-host-path': { title: 'No path of the node is mounted', podSecurity: BASELINE, source: STANDARD },
  'pod-volume-type': { title: 'Volumes are of the types that the restricted level allows', podSecurity: RESTRICTED, source: STANDARD },
  'pod-user-namespace': { title: 'Pods run in a user namespace where the cluster has them', source: 'https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/' },
  'pod-share-process-namespace': { title: 'Containers do not see each other\'s processes', source: 'NSA/CISA Kubernetes Hardening Guide 1.2, Kubernetes Pod security' },
  'pod-read-only-root-file-system': { title: 'The root file system is read-only', source: 'NSA/CISA Kubernetes Hardening Guide 1.2, Immutable container file systems' },
  'pod-empty-dir-size': { title: 'Every emptyDir is bounded', source: 'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir' },
  'pod-service-account-token': { title: 'No API token is mounted', source: 'CIS Kubernetes Benchmark 1.12, 5.1.6' },
  'pod-default-service-account': { title: 'The default service account is not used', source: 'CIS Kubernetes Benchmark 1.12, 5.1.5' },
  'pod-service-links': { title: 'Services are not announced in environment variables', source: 'https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables' },
  'pod-cpu-request': { title: 'CPU is requested', source: RESOURCES },
  'pod-memory-request': { title: 'Memory is requested', source: RESOURCES },
  'pod-memory-limit': { title: 'Memory is limited', source: RESOURCES },
  'pod-ephemeral-storage-request': { title: 'Ephemeral storage is requested', source: `${RESOURCES}#local-ephemeral-storage` },
  'image-tag': { title: 'Images have a tag other than latest, or a digest', source: 'https://kubernetes.io/docs/concepts/containers/images/' },
  'image-registry': { title: 'Images come from the tenant\'s registries', source: 'NSA/CISA Kubernetes Hardening Guide 1.2, Building secure container images' },
  'tenancy-pod-security-level': { title: 'Tenant namespaces enforce the restricted level', source: 'https://kubernetes.io/docs/concepts/security/pod-security-admission/' },
} as const satisfies Record<string, HardenedField>;

/** The id of a rule that an exemption may name. */
export type RuleId = keyof typeof HARDENED_FIELDS;

/** What is known of a hardened field. */
export function hardenedField(rule: RuleId): HardenedField {
  return HARDENED_FIELDS[rule];
}
