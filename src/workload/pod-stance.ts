import { FieldPath } from './field-path';
import { Quantity } from '../manifest';
import { HardenedRuleId } from '../rules';
import { isSafeSysctl, isSeLinuxType } from './pod-security-values';

/** What a row of the stance may look at besides its own value. */
export interface StanceContext {
  /** The pod spec, with the rows above already filled in. */
  readonly podSpec: any;
  /** The container, for rows of containers. */
  readonly container?: any;
  /** Kubernetes minor version of the target, as 36 for 1.36. */
  readonly minor: number;
  /** Whether the target runs pods in user namespaces. */
  readonly userNamespaces: boolean;
  /** Whether the pod has a service account of its own, whose name must not be lost. */
  readonly ownsServiceAccount?: boolean;
  /** User and group id to run as where none is set; none where the target assigns ids. */
  readonly runAs?: number;
}

/** One hardened field as the tables below write it. */
interface StanceEntry extends Omit<StanceRow, 'path'> {
  /** Path from the pod spec or the container; `x[]` walks every item of a list, `x?` is never created. */
  readonly path: string;
}

/** One hardened field: where it sits, what it is set to where it is absent, and what else is accepted. */
export interface StanceRow {
  readonly rule: HardenedRuleId;
  /** Where it is, from the pod spec or the container. */
  readonly path: FieldPath;
  /** The value that an absent field gets; left absent where this is missing or gives undefined. */
  readonly absent?: (context: StanceContext) => unknown;
  /** Whether the user has to set it where `absent` gives nothing. */
  readonly required?: (context: StanceContext) => boolean;
  /** Whether a value that is present is equal or stricter. */
  readonly accepts: (value: any, context: StanceContext) => boolean;
  /** What is accepted, for the error. */
  readonly allowed: string;
  /** The API server refuses the field on Windows pods. */
  readonly linuxOnly?: boolean;
}

const isFalse = (value: unknown) => value === false;
const isTrue = (value: unknown) => value === true;
const isNotRoot = (value: unknown) => value !== 0;
/** The API server reads an empty name as the default account. */
const isOwnAccount = (name: unknown) => name !== 'default' && name !== '';
const sharesNode = ({ podSpec }: StanceContext) => Boolean(podSpec.hostNetwork || podSpec.hostPID || podSpec.hostIPC);

/** Needs privilege escalation to be left alone: the API server refuses the pair. */
const escalatesByItself = ({ container }: StanceContext) => container.securityContext?.privileged === true
  || (container.securityContext?.capabilities?.add ?? []).some((name: string) => name === 'SYS_ADMIN' || name === 'CAP_SYS_ADMIN');

/** Capabilities that the baseline level allows to add. */
const BASELINE_CAPABILITIES = ['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', 'NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'];

const isPositive = (value: any) => (Quantity.parse(value)?.compare(Quantity.ZERO) ?? 0) > 0;

/** A resource that every container asks for itself unless the pod does for all of them. */
function resource(rule: HardenedRuleId, list: 'requests' | 'limits', name: string): StanceEntry {
  return {
    rule,
    path: `resources.${list}.${name}`,
    absent: ({ container }) => list === 'requests' ? container.resources?.limits?.[name] : undefined,
    required: ({ podSpec }) => podSpec.resources?.[list]?.[name] === undefined,
    accepts: isPositive,
    allowed: 'A positive quantity is required',
  };
}

/** Containers inherit the ids of their pod, so only the pod gets them. */
const idOfPod = ({ container, runAs }: StanceContext) => container ? undefined : runAs;

/** Containers show the profile of their pod, unless that is an exempted Unconfined. */
function seccompDefault({ podSpec, container }: StanceContext): any {
  const ofPod = podSpec.securityContext?.seccompProfile;
  return container && ofPod?.type === 'Unconfined' ? undefined : ofPod ?? { type: 'RuntimeDefault' };
}

/** Rows that hold for the pod and, unchanged, for each of its containers. */
const ON_BOTH: readonly StanceEntry[] = [
  { rule: 'pod-run-as-non-root', path: 'securityContext.runAsNonRoot', absent: () => true, accepts: isTrue, allowed: 'true is allowed' },
  { rule: 'pod-seccomp-profile', path: 'securityContext.seccompProfile', absent: seccompDefault, accepts: ({ type }) => ['RuntimeDefault', 'Localhost', 'Unconfined'].includes(type), allowed: 'RuntimeDefault or Localhost is allowed', linuxOnly: true },
  { rule: 'pod-seccomp-unconfined', path: 'securityContext.seccompProfile', accepts: ({ type }) => type !== 'Unconfined', allowed: 'RuntimeDefault or Localhost is allowed', linuxOnly: true },
  { rule: 'pod-apparmor-profile', path: 'securityContext.appArmorProfile.type', accepts: (type) => type === 'RuntimeDefault' || type === 'Localhost', allowed: 'RuntimeDefault or Localhost is allowed', linuxOnly: true },
  { rule: 'pod-selinux-options', path: 'securityContext.seLinuxOptions', accepts: (options, { minor }) => isSeLinuxType(options.type, minor) && !options.user && !options.role, allowed: 'A container type (container_t, container_init_t, container_kvm_t, container_engine_t from 1.31), without user and role, is allowed', linuxOnly: true },
  { rule: 'pod-windows-host-process', path: 'securityContext.windowsOptions.hostProcess', accepts: isFalse, allowed: 'false is allowed' },
  { rule: 'pod-run-as-user', path: 'securityContext.runAsUser', absent: idOfPod, accepts: isNotRoot, allowed: 'A user id above 0 is allowed', linuxOnly: true },
  { rule: 'pod-run-as-group', path: 'securityContext.runAsGroup', absent: idOfPod, accepts: isNotRoot, allowed: 'A group id above 0 is allowed', linuxOnly: true },
];

/** The stance of a pod, outside its containers. */
export const POD_STANCE: readonly StanceRow[] = compile([
  { rule: 'pod-host-network', path: 'hostNetwork', absent: () => false, accepts: isFalse, allowed: 'false is allowed' },
  { rule: 'pod-host-pid', path: 'hostPID', absent: () => false, accepts: isFalse, allowed: 'false is allowed', linuxOnly: true },
  { rule: 'pod-host-ipc', path: 'hostIPC', absent: () => false, accepts: isFalse, allowed: 'false is allowed', linuxOnly: true },
  { rule: 'pod-user-namespace', path: 'hostUsers', absent: (context) => context.userNamespaces && !sharesNode(context) ? false : undefined, accepts: (value, { userNamespaces }) => value === false || !userNamespaces, allowed: 'false is allowed on a cluster that has user namespaces', linuxOnly: true },
  { rule: 'pod-share-process-namespace', path: 'shareProcessNamespace', accepts: isFalse, allowed: 'false is allowed', linuxOnly: true },
  { rule: 'pod-service-account-token', path: 'automountServiceAccountToken', absent: () => false, accepts: isFalse, allowed: 'false is allowed' },
  { rule: 'pod-service-account-token', path: 'volumes[].projected.sources[].serviceAccountToken', accepts: isForOthers, allowed: 'A token for an audience other than the API server is allowed' },
  { rule: 'pod-default-service-account', path: 'serviceAccount', accepts: isOwnAccount, allowed: 'A service account of the workload\'s own is allowed' },
  { rule: 'pod-default-service-account', path: 'serviceAccountName', required: ({ ownsServiceAccount }) => Boolean(ownsServiceAccount), accepts: isOwnAccount, allowed: 'A service account of the workload\'s own is allowed' },
  { rule: 'pod-service-links', path: 'enableServiceLinks', absent: () => false, accepts: isFalse, allowed: 'false is allowed' },
  { rule: 'pod-run-as-group', path: 'securityContext.fsGroup', absent: idOfPod, accepts: isNotRoot, allowed: 'A group id above 0 is allowed', linuxOnly: true },
  { rule: 'pod-run-as-group', path: 'securityContext.supplementalGroups[]', accepts: isNotRoot, allowed: 'Group ids above 0 are allowed', linuxOnly: true },
  { rule: 'pod-sysctls', path: 'securityContext.sysctls[].name', accepts: (name, { minor }) => isSafeSysctl(name, minor), allowed: 'The safe sysctls of the Pod Security Standards are allowed', linuxOnly: true },
  ...ON_BOTH,
  { rule: 'pod-host-path', path: 'volumes[].hostPath', accepts: () => false, allowed: 'No path of the node may be mounted' },
  { rule: 'pod-volume-type', path: 'volumes[]', accepts: isAllowedVolume, allowed: 'configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected and secret volumes are allowed' },
  { rule: 'pod-empty-dir-size', path: 'volumes[].emptyDir?.sizeLimit', absent: () => '1Gi', accepts: isPositive, allowed: 'A size limit above 0 is allowed' },
]);

/** The stance of a container in every list: init containers, sidecars, regular containers. */
export const CONTAINER_STANCE: readonly StanceRow[] = compile([
  { rule: 'pod-privileged', path: 'securityContext.privileged', absent: () => false, accepts: isFalse, allowed: 'false is allowed', linuxOnly: true },
  { rule: 'pod-privilege-escalation', path: 'securityContext.allowPrivilegeEscalation', absent: (context) => escalatesByItself(context) ? undefined : false, accepts: isFalse, allowed: 'false is allowed', linuxOnly: true },
  { rule: 'pod-capabilities-drop', path: 'securityContext.capabilities.drop', absent: () => ['ALL'], accepts: (names) => Array.isArray(names) && names.includes('ALL'), allowed: 'A list with ALL is allowed', linuxOnly: true },
  { rule: 'pod-capabilities-add', path: 'securityContext.capabilities.add[]', accepts: (name) => name === 'NET_BIND_SERVICE' || !BASELINE_CAPABILITIES.includes(name), allowed: 'NET_BIND_SERVICE is allowed', linuxOnly: true },
  { rule: 'pod-capabilities-add-baseline', path: 'securityContext.capabilities.add[]', accepts: (name) => BASELINE_CAPABILITIES.includes(name), allowed: 'NET_BIND_SERVICE is allowed', linuxOnly: true },
  { rule: 'pod-read-only-root-file-system', path: 'securityContext.readOnlyRootFilesystem', absent: () => true, accepts: isTrue, allowed: 'true is allowed', linuxOnly: true },
  ...ON_BOTH,
  { rule: 'pod-proc-mount', path: 'securityContext.procMount', accepts: (value) => value === 'Default', allowed: 'Default is allowed', linuxOnly: true },
  resource('pod-cpu-request', 'requests', 'cpu'),
  resource('pod-memory-request', 'requests', 'memory'),
  resource('pod-memory-limit', 'limits', 'memory'),
  resource('pod-ephemeral-storage-request', 'requests', 'ephemeral-storage'),
  { rule: 'pod-host-port', path: 'ports[].hostPort', accepts: (value) => value === 0, allowed: 'No port of the node may be taken' },
  ...['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'].flatMap((handler) => ['httpGet', 'tcpSocket'].map((action): StanceEntry => ({
    rule: 'pod-host-probe', path: `${handler}.${action}.host`, accepts: (value) => value === '', allowed: 'The pod itself is probed: no host may be named',
  }))),
]);

function compile(entries: readonly StanceEntry[]): StanceRow[] {
  return entries.map((entry) => ({ ...entry, path: new FieldPath(entry.path) }));
}

/** A token without an audience, or for the API server's usual one, opens the API server. */
function isForOthers({ audience }: any): boolean {
  return Boolean(audience) && !String(audience).includes('kubernetes.default');
}

const VOLUME_TYPES = ['configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'persistentVolumeClaim', 'projected', 'secret'];

/** hostPath has a rule of its own; a volume with only a name is an emptyDir. */
function isAllowedVolume(volume: any): boolean {
  return Object.keys(volume).every((key) => key === 'name' || key === 'hostPath' || VOLUME_TYPES.includes(key));
}
