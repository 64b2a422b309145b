import { TENANT_ROLE_RULES, TenantRole } from '../../src/rbac';

const RBAC = 'rbac.authorization.k8s.io/v1';
const NAMESPACES = ['web', 'data'];
const WORKLOADS = ['one', 'two', 'three'];

/** The manifests of platforms of some size, by their shape. */
export const ACCESS_MANIFESTS: { readonly [shape: string]: (tenants: number) => readonly any[] } = {
  /** Four roles and three workloads in each of two namespaces, one of which asks the API server for something. */
  tenants: (tenants) => numbered(tenants).flatMap((tenant) => NAMESPACES.flatMap((name) => namespaceOf(`tenant-${tenant}`, `tenant-${tenant}-${name}`))),
  /** The same, and in each tenant an operator by which its developers become cluster admin. */
  operators: (tenants) => [...ACCESS_MANIFESTS.tenants(tenants), OPERATOR, ...numbered(tenants).map((tenant) => binding('ClusterRoleBinding', `operator-${tenant}`, undefined, 'operator', [
    { kind: 'ServiceAccount', name: 'one', namespace: `tenant-${tenant}-web` },
  ]))],
};

function numbered(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

const OPERATOR = {
  apiVersion: RBAC,
  kind: 'ClusterRole',
  metadata: { name: 'operator' },
  rules: [{ apiGroups: ['rbac.authorization.k8s.io'], resources: ['clusterrolebindings'], verbs: ['create'] }, { apiGroups: ['rbac.authorization.k8s.io'], resources: ['clusterroles'], verbs: ['bind'] }],
};

function namespaceOf(tenant: string, name: string): any[] {
  const members = Object.values(TenantRole).flatMap((role) => [
    { apiVersion: RBAC, kind: 'Role', metadata: { name: `tenant-${role}`, namespace: name }, rules: TENANT_ROLE_RULES[role] },
    binding('RoleBinding', `tenant-${role}`, name, `tenant-${role}`, [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: `${tenant}-${role}s` }]),
  ]);
  const workloads = WORKLOADS.flatMap((workload) => [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: workload, namespace: name }, automountServiceAccountToken: false },
    deployment(name, workload),
  ]);
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'cdk8s-bulwark/tenant': tenant, 'pod-security.kubernetes.io/enforce': 'restricted' } } },
    ...members,
    ...workloads,
    { apiVersion: RBAC, kind: 'Role', metadata: { name: 'reader', namespace: name }, rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'watch'], resourceNames: ['one'] }] },
    binding('RoleBinding', 'reader', name, 'reader', [{ kind: 'ServiceAccount', name: 'one', namespace: name }]),
  ];
}

function deployment(namespace: string, name: string): any {
  const podSpec = { serviceAccountName: name, automountServiceAccountToken: name === 'one', containers: [{ name: 'main', image: 'registry.example.com/app:1' }] };
  return { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name, namespace }, spec: { selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: podSpec } } };
}

function binding(kind: string, name: string, namespace: string | undefined, role: string, subjects: readonly any[]): any {
  const roleKind = namespace === undefined ? 'ClusterRole' : 'Role';
  return { apiVersion: RBAC, kind, metadata: { name, ...namespace === undefined ? {} : { namespace } }, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: roleKind, name: role }, subjects };
}
