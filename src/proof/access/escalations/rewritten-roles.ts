import { PowerEscalation } from '../escalation';
import { Power, RewrittenRoles, meet } from '../power';
import { Principal, groupsOf, principalKey } from '../principal';
import { AccessRole } from '../roles';
import { Surroundings } from '../surroundings';

/** A role with other rules is worth something to those who hold it; a new one to those whose binding waits for it, or whose role gathers it. */
export const rewrittenRoles: PowerEscalation = {
  name: 'rewritten-roles',
  does: 'gives a role that it holds any rules',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb'],
  powers: ['rewritten-roles', 'identity'],
  gains(_, [rewrite, identity], surroundings) {
    if (rewrite.kind !== 'rewritten-roles' || identity.kind !== 'identity') {
      return [];
    }
    const { principal } = identity;
    const held = surroundings.grantsOf(principal);
    return [...held.filter(({ role, place }) => isWithin(rewrite, role.kind, place) && isRewritten(rewrite, role)).map(({ place }): Power => ({ kind: 'role', role: 'any', place })),
      ...waitingFor(rewrite, principal, surroundings)];
  },
};

/** A role that was bound by an escalation, and is then rewritten. */
export const rewrittenBoundRoles: PowerEscalation = {
  ...rewrittenRoles,
  name: 'rewritten-bound-roles',
  powers: ['rewritten-roles', 'role'],
  gains: (_, [rewrite, bound]) => rewrite.kind === 'rewritten-roles' && bound.kind === 'role' && bound.role !== 'any'
    && isWithin(rewrite, bound.role.kind, bound.place) && isRewritten(rewrite, bound.role) ? [{ ...bound, role: 'any' }] : [],
};

function isWithin({ roleKind, place }: RewrittenRoles, kind: string, where: string): boolean {
  return kind === roleKind && (kind === 'ClusterRole' || meet(place, where) === where);
}

function isRewritten({ changes, creates, names }: RewrittenRoles, role: AccessRole): boolean {
  return changes && (names?.includes(role.name) ?? true) || creates && hasSelectors(role);
}

function hasSelectors({ object }: AccessRole): boolean {
  return (object.manifest.aggregationRule?.clusterRoleSelectors ?? []).length > 0;
}

/** Bindings whose role is not there, of somebody or of a group that they are in. */
function waitingFor(rewrite: RewrittenRoles, principal: Principal, { bindings }: Surroundings): Power[] {
  const keys = new Set([principalKey(principal), ...groupsOf(principal).map((name) => principalKey({ kind: 'Group', name, namespace: '' }))]);
  return rewrite.creates ? bindings.dangling.filter(({ roleKind, roleName, place, principals }) => isWithin(rewrite, roleKind, place)
    && (rewrite.names?.includes(roleName) ?? true) && principals.some((bound) => keys.has(principalKey(bound)))).map(({ place }) => ({ kind: 'role', role: 'any', place })) : [];
}
