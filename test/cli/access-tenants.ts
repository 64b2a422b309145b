/** Two tenants: of the developers of one nobody comes to what is not theirs. */
export const CLEAN_ACCESS = `apiVersion: v1
kind: Namespace
metadata: {name: shop-web, labels: {cdk8s-bulwark/tenant: shop, pod-security.kubernetes.io/enforce: restricted}}
---
apiVersion: v1
kind: Namespace
metadata: {name: blog, labels: {cdk8s-bulwark/tenant: blog, pod-security.kubernetes.io/enforce: restricted}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: tenant-developer, namespace: shop-web}
rules:
  - {apiGroups: [""], resources: [pods, pods/log, configmaps], verbs: [get, list, watch]}
  - {apiGroups: [apps], resources: [deployments], verbs: [get, list, watch, create, update]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: developers, namespace: shop-web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: tenant-developer}
subjects:
  - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: shop-developers}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: auditors}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
subjects:
  - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: auditors}
`;

/** An operator in the one that everybody who runs pods there can be, and that may write any ClusterRole. */
export const OPERATOR = `---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: role-keeper}
rules:
  - {apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [update, escalate]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: role-keeper}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: role-keeper}
subjects:
  - {kind: ServiceAccount, name: operator, namespace: shop-web}
`;
