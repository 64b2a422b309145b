/**
 * What people and pipelines may be in a tenant's namespace.
 *
 * A developer may do what a viewer may, and an owner what a developer may. No role holds a wildcard, and none
 * may change what keeps tenants apart: network policies, quotas, limit ranges, the namespace, roles and their
 * bindings, endpoints. Nobody impersonates, makes tokens or deletes whole collections.
 *
 * Whoever may create workloads can mount every Secret of the namespace and use every service account in it: identities
 * that are not to be mixed belong in namespaces of their own. What the roles withhold beyond that stops reading in passing
 * and by mistake.
 *
 * What well-known extensions bring (Gateway API, snapshots, autoscalers, certificates, monitors, stores of secrets) is
 * read, and written where it stays within the namespace and its budget: routes, snapshots and vertical autoscalers. Of the
 * rest `RoleRule` gives what a team needs: certificates for any host, monitors that scrape other namespaces and claims of
 * devices that no budget counts are for the platform to think about first.
 *
 * @see https://kubernetes.io/docs/concepts/security/rbac-good-practices/
 */
export enum TenantRole {
  /**
   * Answers for the tenant. What a developer may do; also reads and writes Secrets, deletes volume claims and snapshots
   * (that destroys data), reads roles and bindings, asks what others may do in the namespace, and holds `pods/exec` and
   * `pods/portforward` for emergencies: both go round review, and a port-forward goes round network policies too.
   */
  OWNER = 'owner',
  /**
   * Builds and runs the workloads: changes workloads, their service accounts, ConfigMaps, Services, Ingresses, HTTP and
   * gRPC routes, volume claims, snapshots, autoscalers and disruption budgets, restarts pods by evicting or deleting them
   * and reads logs. No access to Secrets, no shell in pods, no bare pods and no change to running ones.
   */
  DEVELOPER = 'developer',
  /** Reads everything but Secrets, logs included. Changes nothing. */
  VIEWER = 'viewer',
  /**
   * A delivery pipeline: reads what a viewer reads, changes what a developer changes, and writes Secrets without
   * listing or reading them. This fits server-side apply; the answer to a write still carries the Secret that was written
   * to. Tools that read Secrets back (Helm's release storage, for one) need a role of their own.
   * No shell, no port-forward, no deletion of pods or volume claims.
   */
  DEPLOYER = 'deployer',
}

/** One rule of a role, in the words of RBAC. */
export interface TenantRoleRule {
  /** API groups; the core group is the empty text. */
  readonly apiGroups: readonly string[];
  /** Resources and subresources of those groups. */
  readonly resources: readonly string[];
  /** What may be done with them. */
  readonly verbs: readonly string[];
}

const READ = ['get', 'list', 'watch'];
const WRITE = ['create', 'delete', 'patch', 'update'];
const WRITE_WITHOUT_DELETE = ['create', 'patch', 'update'];

const WORKLOADS = ['daemonsets', 'deployments', 'statefulsets'];
const SCALES = ['deployments/scale', 'statefulsets/scale'];
const ROUTES = ['grpcroutes', 'httproutes'];

/** Read by everybody where the cluster has them; a rule about a kind that is not there grants nothing. */
const EXTENSIONS_VIEWED: readonly TenantRoleRule[] = [
  { apiGroups: ['acme.cert-manager.io'], resources: ['challenges', 'orders'], verbs: READ },
  { apiGroups: ['autoscaling.k8s.io'], resources: ['verticalpodautoscalers'], verbs: READ },
  { apiGroups: ['bitnami.com'], resources: ['sealedsecrets'], verbs: READ },
  { apiGroups: ['cert-manager.io'], resources: ['certificaterequests', 'certificates', 'issuers'], verbs: READ },
  { apiGroups: ['external-secrets.io'], resources: ['externalsecrets', 'secretstores'], verbs: READ },
  { apiGroups: ['gateway.networking.k8s.io'], resources: ['backendtlspolicies', 'gateways', ...ROUTES, 'referencegrants', 'tlsroutes'], verbs: READ },
  { apiGroups: ['keda.sh'], resources: ['scaledjobs', 'scaledobjects', 'triggerauthentications'], verbs: READ },
  { apiGroups: ['monitoring.coreos.com'], resources: ['podmonitors', 'probes', 'prometheusrules', 'servicemonitors'], verbs: READ },
  { apiGroups: ['snapshot.storage.k8s.io'], resources: ['volumesnapshots'], verbs: READ },
];

const VIEWED: readonly TenantRoleRule[] = [
  {
    apiGroups: [''],
    resources: [
      'configmaps', 'endpoints', 'events', 'limitranges', 'persistentvolumeclaims', 'pods', 'podtemplates', 'replicationcontrollers',
      'resourcequotas', 'serviceaccounts', 'services',
    ],
    verbs: READ,
  },
  // A namespaced role reaches the one Namespace object that it lives in.
  { apiGroups: [''], resources: ['namespaces', 'pods/log'], verbs: ['get'] },
  { apiGroups: ['apps'], resources: ['controllerrevisions', 'replicasets', ...WORKLOADS], verbs: READ },
  { apiGroups: ['apps'], resources: SCALES, verbs: ['get'] },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: READ },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: READ },
  { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: READ },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
  { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: READ },
  { apiGroups: ['metrics.k8s.io'], resources: ['pods'], verbs: ['get', 'list'] },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: READ },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: READ },
  { apiGroups: ['resource.k8s.io'], resources: ['resourceclaims', 'resourceclaimtemplates'], verbs: READ },
  ...EXTENSIONS_VIEWED,
];

const DELIVERED: readonly TenantRoleRule[] = [
  // A workload brings a service account of its own. Its token is nobody's to make.
  { apiGroups: [''], resources: ['configmaps', 'serviceaccounts', 'services'], verbs: WRITE },
  { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: WRITE_WITHOUT_DELETE },
  { apiGroups: ['apps'], resources: WORKLOADS, verbs: WRITE },
  { apiGroups: ['apps'], resources: SCALES, verbs: ['patch', 'update'] },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: WRITE },
  { apiGroups: ['autoscaling.k8s.io'], resources: ['verticalpodautoscalers'], verbs: WRITE },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: WRITE },
  { apiGroups: ['gateway.networking.k8s.io'], resources: ROUTES, verbs: WRITE },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: WRITE },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: WRITE },
  { apiGroups: ['snapshot.storage.k8s.io'], resources: ['volumesnapshots'], verbs: WRITE_WITHOUT_DELETE },
];

const DEVELOPED: readonly TenantRoleRule[] = [
  ...VIEWED,
  ...DELIVERED,
  { apiGroups: [''], resources: ['pods'], verbs: ['delete'] },
  // Asks the disruption budgets first, which a deletion does not.
  { apiGroups: [''], resources: ['pods/eviction'], verbs: ['create'] },
];

const OWNED: readonly TenantRoleRule[] = [
  ...DEVELOPED,
  { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: ['delete'] },
  // Clients open these streams with a GET over WebSocket or with a POST: authorization sees get or create.
  { apiGroups: [''], resources: ['pods/exec', 'pods/portforward'], verbs: ['create', 'get'] },
  { apiGroups: [''], resources: ['secrets'], verbs: [...READ, ...WRITE] },
  { apiGroups: ['authorization.k8s.io'], resources: ['localsubjectaccessreviews'], verbs: ['create'] },
  { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings', 'roles'], verbs: READ },
  { apiGroups: ['snapshot.storage.k8s.io'], resources: ['volumesnapshots'], verbs: ['delete'] },
];

/** What each role may do, enumerated. */
export const TENANT_ROLE_RULES: { readonly [role in TenantRole]: readonly TenantRoleRule[] } = {
  [TenantRole.OWNER]: OWNED,
  [TenantRole.DEVELOPER]: DEVELOPED,
  [TenantRole.VIEWER]: VIEWED,
  [TenantRole.DEPLOYER]: [...VIEWED, ...DELIVERED, { apiGroups: [''], resources: ['secrets'], verbs: WRITE }],
};
