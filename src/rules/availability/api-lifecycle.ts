import { groupOf, kindName } from '../../manifest';

/** A version of kinds that goes away. */
export interface GoingVersion {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The Kubernetes minor that deprecated it. */
  readonly deprecated: number;
  /** The first Kubernetes minor without it. */
  readonly removed: number;
  /** What takes its place. */
  readonly instead: string;
}

/** The versions that Kubernetes has removed or will remove, as the sources of 1.37 date them; alpha versions are left out. */
const GOING_VERSIONS: readonly GoingVersion[] = [
  version('apps/v1beta1', ['ControllerRevision', 'Deployment', 'StatefulSet'], 8, 16, 'apps/v1'),
  version('apps/v1beta2', ['ControllerRevision', 'DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'], 9, 16, 'apps/v1'),
  version('extensions/v1beta1', ['DaemonSet', 'Deployment', 'ReplicaSet'], 8, 16, 'apps/v1'),
  version('extensions/v1beta1', ['NetworkPolicy'], 9, 16, 'networking.k8s.io/v1'),
  version('admissionregistration.k8s.io/v1beta1', ['MutatingWebhookConfiguration', 'ValidatingWebhookConfiguration'], 16, 22, 'admissionregistration.k8s.io/v1'),
  version('apiextensions.k8s.io/v1beta1', ['CustomResourceDefinition'], 16, 22, 'apiextensions.k8s.io/v1'),
  version('apiregistration.k8s.io/v1beta1', ['APIService'], 19, 22, 'apiregistration.k8s.io/v1'),
  version('certificates.k8s.io/v1beta1', ['CertificateSigningRequest'], 19, 22, 'certificates.k8s.io/v1'),
  version('coordination.k8s.io/v1beta1', ['Lease'], 19, 22, 'coordination.k8s.io/v1'),
  version('extensions/v1beta1', ['Ingress'], 14, 22, 'networking.k8s.io/v1'),
  version('networking.k8s.io/v1beta1', ['Ingress', 'IngressClass'], 19, 22, 'networking.k8s.io/v1'),
  version('rbac.authorization.k8s.io/v1beta1', ['ClusterRole', 'ClusterRoleBinding', 'Role', 'RoleBinding'], 17, 22, 'rbac.authorization.k8s.io/v1'),
  version('scheduling.k8s.io/v1beta1', ['PriorityClass'], 14, 22, 'scheduling.k8s.io/v1'),
  version('storage.k8s.io/v1beta1', ['CSIDriver', 'StorageClass', 'VolumeAttachment'], 19, 22, 'storage.k8s.io/v1'),
  version('storage.k8s.io/v1beta1', ['CSINode'], 17, 22, 'storage.k8s.io/v1'),
  version('autoscaling/v2beta1', ['HorizontalPodAutoscaler'], 22, 25, 'autoscaling/v2'),
  version('batch/v1beta1', ['CronJob'], 21, 25, 'batch/v1'),
  version('discovery.k8s.io/v1beta1', ['EndpointSlice'], 21, 25, 'discovery.k8s.io/v1'),
  version('events.k8s.io/v1beta1', ['Event'], 22, 25, 'events.k8s.io/v1'),
  version('node.k8s.io/v1beta1', ['RuntimeClass'], 22, 25, 'node.k8s.io/v1'),
  version('policy/v1beta1', ['PodDisruptionBudget'], 21, 25, 'policy/v1'),
  version('policy/v1beta1', ['PodSecurityPolicy'], 21, 25, 'Pod Security admission'),
  version('autoscaling/v2beta2', ['HorizontalPodAutoscaler'], 23, 26, 'autoscaling/v2'),
  version('flowcontrol.apiserver.k8s.io/v1beta1', ['FlowSchema', 'PriorityLevelConfiguration'], 23, 26, 'flowcontrol.apiserver.k8s.io/v1'),
  version('storage.k8s.io/v1beta1', ['CSIStorageCapacity'], 24, 27, 'storage.k8s.io/v1'),
  version('flowcontrol.apiserver.k8s.io/v1beta2', ['FlowSchema', 'PriorityLevelConfiguration'], 26, 29, 'flowcontrol.apiserver.k8s.io/v1'),
  version('flowcontrol.apiserver.k8s.io/v1beta3', ['FlowSchema', 'PriorityLevelConfiguration'], 29, 32, 'flowcontrol.apiserver.k8s.io/v1'),
  version('admissionregistration.k8s.io/v1beta1', ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'], 31, 34, 'admissionregistration.k8s.io/v1'),
  version('networking.k8s.io/v1beta1', ['IPAddress', 'ServiceCIDR'], 34, 37, 'networking.k8s.io/v1'),
  version('storage.k8s.io/v1beta1', ['VolumeAttributesClass'], 34, 37, 'storage.k8s.io/v1'),
  version('resource.k8s.io/v1beta1', ['DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'], 35, 38, 'resource.k8s.io/v1'),
  version('resource.k8s.io/v1beta2', ['DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'], 36, 39, 'resource.k8s.io/v1'),
  version('admissionregistration.k8s.io/v1beta1', ['MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'], 37, 40, 'admissionregistration.k8s.io/v1'),
  version('certificates.k8s.io/v1beta1', ['ClusterTrustBundle'], 37, 40, 'certificates.k8s.io/v1'),
];

/** The kinds that have a version which goes away, as `group/Kind`. */
export const AGEING_KINDS: readonly string[] = [
  ...new Set(GOING_VERSIONS.flatMap(({ apiVersion, kinds }) => kinds.map((kind) => kindName(groupOf(apiVersion), kind)))),
];

/** What is known of the version that an object is written in, where it goes away. */
export function goingVersionOf({ apiVersion, kind }: { apiVersion?: string; kind?: string }): GoingVersion | undefined {
  return GOING_VERSIONS.find((going) => going.apiVersion === apiVersion && going.kinds.includes(kind ?? ''));
}

function version(apiVersion: string, kinds: readonly string[], deprecated: number, removed: number, instead: string): GoingVersion {
  return { apiVersion, kinds, deprecated, removed, instead };
}
