import { Scope } from '../scope';

/** Each toleration of a pod, as `toleration`. */
export const TOLERATION = Scope.POD.each('tolerations', 'toleration');

/** The keys of the taints and labels of the nodes of the control plane, as a list of CEL. */
export const CONTROL_PLANE_ROLES = '["node-role.kubernetes.io/control-plane", "node-role.kubernetes.io/master"]';
