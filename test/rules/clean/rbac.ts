const GROUP = 'rbac.authorization.k8s.io';
const RULES = [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'list', 'watch'] }];
const SUBJECTS = [{ apiGroup: GROUP, kind: 'Group', name: 'shop-leads' }];

/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_RBAC: { [kind: string]: any } = {
  'ServiceAccount': { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'web', namespace: 'shop-web' }, automountServiceAccountToken: false },
  'rbac.authorization.k8s.io/Role': { apiVersion: `${GROUP}/v1`, kind: 'Role', metadata: { name: 'reader', namespace: 'shop-web' }, rules: RULES },
  'rbac.authorization.k8s.io/ClusterRole': { apiVersion: `${GROUP}/v1`, kind: 'ClusterRole', metadata: { name: 'reader' }, rules: RULES },
  'rbac.authorization.k8s.io/RoleBinding': {
    apiVersion: `${GROUP}/v1`,
    kind: 'RoleBinding',
    metadata: { name: 'reader', namespace: 'shop-web' },
    roleRef: { apiGroup: GROUP, kind: 'Role', name: 'reader' },
    subjects: SUBJECTS,
  },
  'rbac.authorization.k8s.io/ClusterRoleBinding': {
    apiVersion: `${GROUP}/v1`,
    kind: 'ClusterRoleBinding',
    metadata: { name: 'reader' },
    roleRef: { apiGroup: GROUP, kind: 'ClusterRole', name: 'reader' },
    subjects: SUBJECTS,
  },
};
