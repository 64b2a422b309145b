import { Scope } from '../scope';

/** The kinds that grant permissions. */
export const ROLE_KINDS = ['rbac.authorization.k8s.io/Role', 'rbac.authorization.k8s.io/ClusterRole'];

/** Each rule of a role, as `rule`. */
export const ROLE_RULE = Scope.OBJECT.each('rules', 'rule');
