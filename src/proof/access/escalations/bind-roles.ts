import { CLUSTER, Place } from '../bindings';
import { Right, RightEscalation } from '../escalation';
import { Power } from '../power';
import { RBAC_GROUP } from '../roles';
import { Surroundings } from '../surroundings';

const BIND = { verbs: ['bind'], group: RBAC_GROUP, resources: ['clusterroles', 'roles'] };
const SOURCES = ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update'];

/** Without `bind`, the API server asks that the writer of a binding holds what it grants: writing bindings alone is no way up. */
export const bindRoles: RightEscalation = {
  name: 'bind-roles',
  does: 'binds roles in namespaces',
  sources: SOURCES,
  needs: [{ verbs: ['create', 'patch', 'update'], group: RBAC_GROUP, resources: ['rolebindings'] }, BIND],
  gains: (place, [write, bind], surroundings) => write.verbs.includes('create') ? bindable(place, true, bind, surroundings) : joinable(place, true, write, bind, surroundings),
};

export const bindClusterRoles: RightEscalation = {
  name: 'bind-cluster-roles',
  does: 'binds roles in the whole cluster',
  sources: SOURCES,
  needs: [{ verbs: ['create', 'patch', 'update'], group: RBAC_GROUP, resources: ['clusterrolebindings'], isClusterScoped: true }, { ...BIND, resources: ['clusterroles'] }],
  gains(place, [write, bind], surroundings) {
    if (place !== CLUSTER) {
      return [];
    }
    return write.verbs.includes('create') ? bindable(CLUSTER, false, bind, surroundings) : joinable(CLUSTER, false, write, bind, surroundings);
  },
};

/** Roles that a new binding may name. */
function bindable(place: Place, isNamespaced: boolean, { resources, names }: Right, { roles }: Surroundings): Power[] {
  if (!names && resources.includes('clusterroles')) {
    return [{ kind: 'role', role: 'any', place, isNamespaced }];
  }
  return roles.all.filter(({ kind, name, namespace }) => resources.includes(kind === 'Role' ? 'roles' : 'clusterroles') && (names?.includes(name) ?? true)
    && (kind === 'ClusterRole' || place === CLUSTER || namespace === place))
    .map((role) => ({ kind: 'role', role, place: role.kind === 'Role' ? role.namespace : place, isNamespaced }));
}

/** Bindings that are there keep their role, and take subjects from whoever may bind it; they may have had none. */
function joinable(place: Place, isNamespaced: boolean, write: Right, bind: Right, { bindings }: Surroundings): Power[] {
  return bindings.all.filter(({ role, binding, place: where }) => (where !== CLUSTER) === isNamespaced && (place === CLUSTER || where === place)
    && (write.names?.includes(binding.manifest.metadata?.name) ?? true)
    && bind.resources.includes(role.kind === 'Role' ? 'roles' : 'clusterroles') && (bind.names?.includes(role.name) ?? true))
    .map(({ role, place: where }) => ({ kind: 'role', role, place: where, isNamespaced }));
}
