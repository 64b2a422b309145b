const RULES = [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'list', 'watch'] }];

/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_RBAC: { [kind: string]: any } = {
  'rbac.authorization.k8s.io/Role': { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'reader', namespace: 'shop-web' }, rules: RULES },
  'rbac.authorization.k8s.io/ClusterRole': { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'reader' }, rules: RULES },
};
