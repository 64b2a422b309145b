import { AccessProof } from '../../../src/proof';

const RBAC = 'rbac.authorization.k8s.io';

/** A rule of a role: `rule('get list', 'pods,pods/log')`, `rule('create', 'deployments', 'apps')`. */
export function rule(verbs: string, resources: string, group: string = '', names?: readonly string[]): object {
  return { apiGroups: [group], resources: resources.split(','), verbs: verbs.split(' '), ...names ? { resourceNames: names } : {} };
}

export function namespace(name: string, tenant?: string): any {
  const labels = { ...tenant === undefined ? {} : { 'cdk8s-bulwark/tenant': tenant }, 'pod-security.kubernetes.io/enforce': 'restricted' };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

export function role(where: string, name: string, ...rules: object[]): any {
  return { apiVersion: `${RBAC}/v1`, kind: 'Role', metadata: { name, namespace: where }, rules };
}

export function clusterRole(name: string, ...rules: object[]): any {
  return { apiVersion: `${RBAC}/v1`, kind: 'ClusterRole', metadata: { name }, rules };
}

/** A subject by its id: `group:shop-leads`, `serviceaccount:shop/cart`. */
export function subject(id: string): object {
  const [, kind, name] = /^(\w+):([^]*)$/.exec(id)!;
  const [where, account] = name.split('/');
  return kind === 'serviceaccount' ? { kind: 'ServiceAccount', namespace: where, name: account } : { apiGroup: RBAC, kind: kind === 'user' ? 'User' : 'Group', name };
}

/** Binds a role, `Role dev` or `ClusterRole view`, in a namespace. */
export function binding(where: string, name: string, roleName: string, ...ids: string[]): any {
  const [kind, bound] = roleName.split(' ');
  return {
    apiVersion: `${RBAC}/v1`, kind: 'RoleBinding', metadata: { name, namespace: where }, roleRef: { apiGroup: RBAC, kind, name: bound }, subjects: ids.map(subject),
  };
}

export function clusterBinding(name: string, roleName: string, ...ids: string[]): any {
  return {
    apiVersion: `${RBAC}/v1`, kind: 'ClusterRoleBinding', metadata: { name }, roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: roleName }, subjects: ids.map(subject),
  };
}

/** The proof over manifests of one file. */
export function proofOf(manifests: readonly any[]): AccessProof {
  const tenants = new Map(manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => [metadata.name, metadata.labels?.['cdk8s-bulwark/tenant']]));
  return new AccessProof(manifests.map((manifest) => (
    { manifest, tenant: tenants.get(manifest.kind === 'Namespace' ? manifest.metadata.name : manifest.metadata.namespace), origin: { file: 'rbac.yaml' } }
  )));
}

/** Two tenants: developers of one come to its operator, who becomes cluster admin; auditors read everything but Secrets. */
export const SHOP_AND_BLOG: readonly any[] = [
  namespace('shop-web', 'shop'), namespace('shop-data', 'shop'), namespace('blog', 'blog'),
  role('shop-web', 'tenant-developer', rule('get list watch', 'pods,pods/log,configmaps'), rule('get list watch create update', 'deployments', 'apps')),
  binding('shop-web', 'developers', 'Role tenant-developer', 'group:shop-developers'),
  role('shop-data', 'tenant-viewer', rule('get list watch', 'pods,services')),
  binding('shop-data', 'viewers', 'Role tenant-viewer', 'group:shop-developers', 'user:jane'),
  clusterRole('role-keeper', rule('update escalate', 'clusterroles', RBAC)),
  clusterBinding('role-keeper', 'role-keeper', 'serviceaccount:shop-web/operator'),
  role('blog', 'settings', rule('get', 'secrets', '', ['cms'])),
  binding('blog', 'settings', 'Role settings', 'serviceaccount:blog/cms'),
  binding('blog', 'later', 'Role missing', 'group:blog-writers'),
  clusterBinding('auditors', 'view', 'group:auditors'),
];

/** The same without the way to cluster admin. */
export const CLEAN: readonly any[] = SHOP_AND_BLOG.filter(({ metadata }) => metadata.name !== 'role-keeper');

const NAMES = ['shop', 'blog', 'payments', 'search', 'identity', 'ledger', 'mail', 'reports', 'media', 'status', 'a-team-with-quite-a-long-name', 'maps'];

/** So many tenants of two namespaces with four groups and a service account each; every fifth has a way to cluster admin. */
export function manyTenants(count: number): any[] {
  const tenants = Array.from({ length: count }, (_, index) => index < NAMES.length ? NAMES[index] : `tenant-${index}`);
  return [
    clusterRole('role-keeper', rule('update escalate', 'clusterroles', RBAC)),
    clusterBinding('auditors', 'view', 'group:auditors'),
    clusterBinding('admins', 'cluster-admin', 'group:platform-admins'),
    ...tenants.flatMap((tenant, place) => [`${tenant}-web`, `${tenant}-data`].flatMap((where) => [
      namespace(where, tenant),
      role(where, 'tenant-owner', rule('get list watch create update patch delete', 'pods,secrets,configmaps,services'), rule('*', 'deployments', 'apps')),
      role(where, 'tenant-developer', rule('get list watch', 'pods,pods/log,configmaps'), rule('get list watch create update', 'deployments', 'apps')),
      role(where, 'tenant-viewer', rule('get list watch', 'pods,services')),
      ...['owner', 'developer', 'viewer'].map((name) => binding(where, `${name}s`, `Role tenant-${name}`, `group:${tenant}-${name}s`)),
      ...place % 5 === 0 && where.endsWith('-web') ? [clusterBinding(`${tenant}-keeper`, 'role-keeper', `serviceaccount:${where}/operator`)] : [],
    ])),
  ];
}
