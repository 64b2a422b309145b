/** Whether objects of a kind live in a namespace. */
export type KindScope = 'Namespaced' | 'Cluster';

/** What is known of a kind of Kubernetes object. */
export interface Kind {
  /** The API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** The resource name in URLs and RBAC rules. */
  readonly plural: string;
  readonly scope: KindScope;
  /** Where the pod spec sits, for kinds that make pods. */
  readonly podSpec?: readonly string[];
}

const TEMPLATE = ['spec', 'template', 'spec'] as const;

function namespaced(group: string, kind: string, plural: string, podSpec?: readonly string[]): Kind {
  return { group, kind, plural, scope: 'Namespaced', podSpec };
}

function cluster(group: string, kind: string, plural: string): Kind {
  return { group, kind, plural, scope: 'Cluster' };
}

/** The kinds of Kubernetes itself, the policy kinds of its network-policy-api project, and those by which other tenant systems hold tenants. */
export const KINDS: readonly Kind[] = [
  namespaced('', 'Pod', 'pods', ['spec']),
  namespaced('', 'PodTemplate', 'podtemplates', ['template', 'spec']),
  namespaced('', 'ReplicationController', 'replicationcontrollers', TEMPLATE),
  namespaced('apps', 'Deployment', 'deployments', TEMPLATE),
  namespaced('apps', 'StatefulSet', 'statefulsets', TEMPLATE),
  namespaced('apps', 'DaemonSet', 'daemonsets', TEMPLATE),
  namespaced('apps', 'ReplicaSet', 'replicasets', TEMPLATE),
  namespaced('batch', 'Job', 'jobs', TEMPLATE),
  namespaced('batch', 'CronJob', 'cronjobs', ['spec', 'jobTemplate', ...TEMPLATE]),

  namespaced('', 'Binding', 'bindings'),
  namespaced('', 'ConfigMap', 'configmaps'),
  namespaced('', 'Endpoints', 'endpoints'),
  namespaced('', 'Event', 'events'),
  namespaced('', 'LimitRange', 'limitranges'),
  namespaced('', 'PersistentVolumeClaim', 'persistentvolumeclaims'),
  namespaced('', 'ResourceQuota', 'resourcequotas'),
  namespaced('', 'Secret', 'secrets'),
  namespaced('', 'Service', 'services'),
  namespaced('', 'ServiceAccount', 'serviceaccounts'),
  namespaced('apps', 'ControllerRevision', 'controllerrevisions'),
  namespaced('autoscaling', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers'),
  namespaced('coordination.k8s.io', 'Lease', 'leases'),
  namespaced('discovery.k8s.io', 'EndpointSlice', 'endpointslices'),
  namespaced('events.k8s.io', 'Event', 'events'),
  namespaced('networking.k8s.io', 'Ingress', 'ingresses'),
  namespaced('networking.k8s.io', 'NetworkPolicy', 'networkpolicies'),
  namespaced('policy', 'PodDisruptionBudget', 'poddisruptionbudgets'),
  namespaced('rbac.authorization.k8s.io', 'Role', 'roles'),
  namespaced('rbac.authorization.k8s.io', 'RoleBinding', 'rolebindings'),
  namespaced('resource.k8s.io', 'ResourceClaim', 'resourceclaims'),
  namespaced('resource.k8s.io', 'ResourceClaimTemplate', 'resourceclaimtemplates'),
  namespaced('storage.k8s.io', 'CSIStorageCapacity', 'csistoragecapacities'),

  cluster('', 'Namespace', 'namespaces'),
  cluster('', 'Node', 'nodes'),
  cluster('', 'PersistentVolume', 'persistentvolumes'),
  cluster('admissionregistration.k8s.io', 'MutatingAdmissionPolicy', 'mutatingadmissionpolicies'),
  cluster('admissionregistration.k8s.io', 'MutatingAdmissionPolicyBinding', 'mutatingadmissionpolicybindings'),
  cluster('admissionregistration.k8s.io', 'MutatingWebhookConfiguration', 'mutatingwebhookconfigurations'),
  cluster('admissionregistration.k8s.io', 'ValidatingAdmissionPolicy', 'validatingadmissionpolicies'),
  cluster('admissionregistration.k8s.io', 'ValidatingAdmissionPolicyBinding', 'validatingadmissionpolicybindings'),
  cluster('admissionregistration.k8s.io', 'ValidatingWebhookConfiguration', 'validatingwebhookconfigurations'),
  cluster('apiextensions.k8s.io', 'CustomResourceDefinition', 'customresourcedefinitions'),
  cluster('apiregistration.k8s.io', 'APIService', 'apiservices'),
  cluster('capsule.clastix.io', 'Tenant', 'tenants'),
  cluster('certificates.k8s.io', 'CertificateSigningRequest', 'certificatesigningrequests'),
  cluster('certificates.k8s.io', 'ClusterTrustBundle', 'clustertrustbundles'),
  cluster('flowcontrol.apiserver.k8s.io', 'FlowSchema', 'flowschemas'),
  cluster('flowcontrol.apiserver.k8s.io', 'PriorityLevelConfiguration', 'prioritylevelconfigurations'),
  cluster('networking.k8s.io', 'IPAddress', 'ipaddresses'),
  cluster('networking.k8s.io', 'IngressClass', 'ingressclasses'),
  cluster('networking.k8s.io', 'ServiceCIDR', 'servicecidrs'),
  cluster('node.k8s.io', 'RuntimeClass', 'runtimeclasses'),
  cluster('policy.networking.k8s.io', 'AdminNetworkPolicy', 'adminnetworkpolicies'),
  cluster('policy.networking.k8s.io', 'BaselineAdminNetworkPolicy', 'baselineadminnetworkpolicies'),
  cluster('policy.networking.k8s.io', 'ClusterNetworkPolicy', 'clusternetworkpolicies'),
  cluster('quota.openshift.io', 'ClusterResourceQuota', 'clusterresourcequotas'),
  cluster('rbac.authorization.k8s.io', 'ClusterRole', 'clusterroles'),
  cluster('rbac.authorization.k8s.io', 'ClusterRoleBinding', 'clusterrolebindings'),
  cluster('resource.k8s.io', 'DeviceClass', 'deviceclasses'),
  cluster('resource.k8s.io', 'ResourceSlice', 'resourceslices'),
  cluster('scheduling.k8s.io', 'PriorityClass', 'priorityclasses'),
  cluster('storage.k8s.io', 'CSIDriver', 'csidrivers'),
  cluster('storage.k8s.io', 'CSINode', 'csinodes'),
  cluster('storage.k8s.io', 'StorageClass', 'storageclasses'),
  cluster('storage.k8s.io', 'VolumeAttachment', 'volumeattachments'),
  cluster('storage.k8s.io', 'VolumeAttributesClass', 'volumeattributesclasses'),
];

const BY_GROUP_AND_KIND = new Map(KINDS.map((kind) => [`${kind.group}/${kind.kind}`, kind]));

/** The API group of an apiVersion; empty for the core group. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** How rules name a kind: `apps/Deployment`, `Pod`. */
export function kindName(group: string, kind: string): string {
  return group ? `${group}/${kind}` : kind;
}

/** How rules name the kind of a manifest, whichever version it is written in. */
export function kindNameOf(manifest: { apiVersion?: string; kind?: string }): string {
  return kindName(groupOf(manifest.apiVersion ?? ''), manifest.kind ?? '');
}

/** What is known of a kind, or undefined for custom resources. */
export function kindOf(manifest: { apiVersion?: string; kind?: string }): Kind | undefined {
  return BY_GROUP_AND_KIND.get(`${groupOf(manifest.apiVersion ?? '')}/${manifest.kind}`);
}

/** The pod spec of a manifest that makes pods, or undefined. */
export function podSpecOf(manifest: any): any {
  return kindOf(manifest)?.podSpec?.reduce((value, key) => value?.[key], manifest);
}
