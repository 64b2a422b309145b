/**
 * What people and pipelines may be in a tenant's namespace.
 *
 * A developer may do what a viewer may, and an owner what a developer may. No role holds a wildcard, and none
 * may change what keeps tenants apart: network policies, quotas, limit ranges, the namespace, roles and their
 * bindings, service accounts, endpoints. Nobody impersonates, makes tokens or deletes whole collections.
 *
 * Whoever may create workloads can mount every Secret of the namespace and use every service account in it;
 * what the roles withhold beyond that stops reading in passing and by mistake.
 *
 * @see https://kubernetes.io/docs/concepts/security/rbac-good-practices/
 */
export enum TenantRole {
  /**
   * Answers for the tenant. What a developer may do; also reads and writes Secrets, deletes volume claims
   * (that destroys data), reads roles and bindings, and holds `pods/exec` and `pods/portforward` for
   * emergencies: both go round review, and a port-forward goes round network policies too.
   */
  OWNER = 'owner',
  /**
   * Builds and runs the workloads: changes workloads, ConfigMaps, Services, Ingresses, volume claims, autoscalers
   * and disruption budgets, restarts pods by deleting them and reads logs. No access to Secrets, no shell in pods,
   * no bare pods and no change to running ones.
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

const VIEWED: readonly TenantRoleRule[] = [
  {
    apiGroups: [''],
    resources: [
      'configmaps', 'endpoints', 'events', 'limitranges', 'persistentvolumeclaims', 'pods', 'replicationcontrollers',
      'resourcequotas', 'serviceaccounts', 'services',
    ],
    verbs: READ,
  },
  // A namespaced role reaches the one Namespace object that it lives in.
  { apiGroups: [''], resources: ['namespaces', 'pods/log'], verbs: ['get'] },
  { apiGroups: ['apps'], resources: ['controllerrevisions', 'replicasets', ...WORKLOADS], verbs: READ },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: READ },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: READ },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: READ },
  { apiGroups: ['events.k8s.io'], resources: ['events'], verbs: READ },
  { apiGroups: ['metrics.k8s.io'], resources: ['pods'], verbs: ['get', 'list'] },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: READ },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: READ },
];

const DELIVERED: readonly TenantRoleRule[] = [
  { apiGroups: [''], resources: ['configmaps', 'services'], verbs: WRITE },
  { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: WRITE_WITHOUT_DELETE },
  { apiGroups: ['apps'], resources: WORKLOADS, verbs: WRITE },
  { apiGroups: ['apps'], resources: SCALES, verbs: ['get', 'patch', 'update'] },
  { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: WRITE },
  { apiGroups: ['batch'], resources: ['cronjobs', 'jobs'], verbs: WRITE },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses'], verbs: WRITE },
  { apiGroups: ['policy'], resources: ['poddisruptionbudgets'], verbs: WRITE },
];

const DEVELOPED: readonly TenantRoleRule[] = [
  ...VIEWED,
  ...DELIVERED,
  { apiGroups: [''], resources: ['pods'], verbs: ['delete'] },
];

const OWNED: readonly TenantRoleRule[] = [
  ...DEVELOPED,
  { apiGroups: [''], resources: ['persistentvolumeclaims'], verbs: ['delete'] },
  // Clients open these streams with a GET over WebSocket or with a POST: authorization sees get or create.
  { apiGroups: [''], resources: ['pods/exec', 'pods/portforward'], verbs: ['create', 'get'] },
  { apiGroups: [''], resources: ['secrets'], verbs: [...READ, ...WRITE] },
  { apiGroups: ['rbac.authorization.k8s.io'], resources: ['rolebindings', 'roles'], verbs: READ },
];

/** What each role may do, enumerated. */
export const TENANT_ROLE_RULES: { readonly [role in TenantRole]: readonly TenantRoleRule[] } = {
  [TenantRole.OWNER]: OWNED,
  [TenantRole.DEVELOPER]: DEVELOPED,
  [TenantRole.VIEWER]: VIEWED,
  [TenantRole.DEPLOYER]: [...VIEWED, ...DELIVERED, { apiGroups: [''], resources: ['secrets'], verbs: WRITE }],
};
