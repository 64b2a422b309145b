import { BINDINGS } from './bindings';
import { COMPONENT_ROLES } from './component-roles';
import { CONTROLLER_ROLES_A_M } from './controller-roles-a-m';
import { CONTROLLER_ROLES_N_Z } from './controller-roles-n-z';
import { NAMESPACE_ROLES } from './namespace-roles';
import { readBindings, readRoles } from './read';
import { USER_ROLES } from './user-roles';

let objects: readonly { manifest: any }[] | undefined;

/**
 * The roles and bindings that the API server makes when it starts, with the feature gates that are on by default.
 *
 * They are those of Kubernetes 1.37 for every minor version from 28 on. Older ones have less: `edit` and `view` without the
 * events of `events.k8s.io`, and without `resourceclaims` and `resourceclaimtemplates` where DynamicResourceAllocation is
 * off, as it is by default before 1.34. What else depends on a feature gate is held by components, and mostly of resources
 * that there are only with the gate.
 *
 * Nobody holds `system:node`: the kubelets' rights come from the Node authorizer, which is none of RBAC.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings
 */
export function builtInAccessObjects(_minor: number): readonly { manifest: any }[] {
  objects ??= [
    ...[USER_ROLES, COMPONENT_ROLES, CONTROLLER_ROLES_A_M, CONTROLLER_ROLES_N_Z, NAMESPACE_ROLES].flatMap(readRoles),
    ...readBindings(BINDINGS),
  ].map((manifest) => ({ manifest }));
  return objects;
}

let bindings: ReadonlyMap<string, string> | undefined;

/**
 * What kubeadm adds: those who join read the address of the API server before they are anybody.
 *
 * @see https://kubernetes.io/docs/reference/setup-tools/kubeadm/implementation-details/#create-the-public-cluster-info-configmap
 */
const KUBEADM_BINDINGS = 'kube-public/kubeadm:bootstrap-signer-clusterinfo binds kubeadm:bootstrap-signer-clusterinfo to User system:anonymous';

/** Whether a manifest is one of the bindings that every cluster begins with, unchanged: dumps of a cluster hold them too. */
export function isBuiltInBinding(manifest: any): boolean {
  bindings ??= new Map([...readBindings(BINDINGS), ...readBindings(KUBEADM_BINDINGS)].map((binding) => [nameOf(binding), grantOf(binding)]));
  return manifest.roleRef !== undefined && bindings.get(nameOf(manifest)) === grantOf(manifest);
}

function nameOf({ kind, metadata }: any): string {
  return `${kind} ${metadata?.namespace ?? ''}/${metadata?.name}`;
}

function grantOf({ roleRef, subjects }: any): string {
  const named = Array.isArray(subjects) ? subjects : [];
  return JSON.stringify([roleRef?.kind, roleRef?.name, named.map((subject: any) => `${subject?.kind} ${subject?.namespace ?? ''}/${subject?.name}`).sort()]);
}
