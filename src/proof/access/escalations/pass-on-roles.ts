import { CLUSTER } from '../bindings';
import { RightEscalation } from '../escalation';
import { meet } from '../power';
import { RBAC_GROUP } from '../roles';

const SOURCES = ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-binding-creation-or-update'];

/** Whoever writes bindings may bind what they hold themselves: to somebody else that the attacker is, who can do more with it. */
export const passOnRoles: RightEscalation = {
  name: 'pass-on-roles',
  does: 'binds what it holds to others',
  sources: SOURCES,
  needs: [{ verbs: ['create'], group: RBAC_GROUP, resources: ['rolebindings'] }],
  gains: (place, _, __, held) => held.flatMap(({ role, place: where }) => {
    const shared = meet(place, where);
    return shared === undefined ? [] : [{ kind: 'role' as const, role, place: shared, isNamespaced: true }];
  }),
};

export const passOnClusterRoles: RightEscalation = {
  ...passOnRoles,
  name: 'pass-on-cluster-roles',
  needs: [{ verbs: ['create'], group: RBAC_GROUP, resources: ['clusterrolebindings'], isClusterScoped: true }],
  gains: (_, __, ___, held) => held.filter(({ place }) => place === CLUSTER).map(({ role }) => ({ kind: 'role', role, place: CLUSTER })),
};
