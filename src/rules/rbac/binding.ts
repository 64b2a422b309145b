import { Scope } from '../scope';

export const ROLE_BINDING = 'rbac.authorization.k8s.io/RoleBinding';
export const CLUSTER_ROLE_BINDING = 'rbac.authorization.k8s.io/ClusterRoleBinding';

/** The kinds that give roles to subjects. */
export const BINDING_KINDS = [ROLE_BINDING, CLUSTER_ROLE_BINDING];

/** Each subject of a binding, as `subject`. */
export const SUBJECT = Scope.OBJECT.each('subjects', 'subject');
