import { Right, RightEscalation } from '../escalation';
import { RewrittenRoles } from '../power';
import { RBAC_GROUP, RoleKind } from '../roles';

const VERBS = ['create', 'patch', 'update'];
const SOURCES = ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update'];

/** Without `escalate`, nobody writes a role with more than they hold: writing roles alone is no way up. */
export const escalateRoles: RightEscalation = {
  name: 'escalate-roles',
  does: 'escalates Roles',
  sources: SOURCES,
  needs: [{ verbs: VERBS, group: RBAC_GROUP, resources: ['roles'] }, { verbs: ['escalate'], group: RBAC_GROUP, resources: ['roles'] }],
  gains: (place, rights) => rewritten('Role', place, rights),
};

export const escalateClusterRoles: RightEscalation = {
  name: 'escalate-cluster-roles',
  does: 'escalates ClusterRoles',
  sources: SOURCES,
  needs: [
    { verbs: VERBS, group: RBAC_GROUP, resources: ['clusterroles'], isClusterScoped: true },
    { verbs: ['escalate'], group: RBAC_GROUP, resources: ['clusterroles'], isClusterScoped: true },
  ],
  gains: (place, rights) => rewritten('ClusterRole', place, rights),
};

/** A role that does not exist has no name yet, when the API server asks whether it may be escalated; unless it is made by a patch or an update. */
function rewritten(roleKind: RoleKind, place: string, [write, escalate]: readonly Right[]): RewrittenRoles[] {
  const changes = write.verbs.some((verb) => verb !== 'create');
  const creates = write.verbs.includes('create') && (changes || !escalate.names);
  const names = write.names && escalate.names ? write.names.filter((name) => escalate.names!.includes(name)) : write.names ?? escalate.names;
  return (creates || changes) && names?.length !== 0 ? [{ kind: 'rewritten-roles', roleKind, place, creates, changes, names }] : [];
}
