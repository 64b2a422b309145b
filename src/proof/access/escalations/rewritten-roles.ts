import { PowerEscalation } from '../escalation';
import { Power, RewrittenRoles, meet } from '../power';
import { principalKey } from '../principal';
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
      ...waitingFor(rewrite, principalKey(principal), surroundings)];
  },
};

/** A role that was bound by an escalation, and is then rewritten. */
export const rewrittenBoundRoles: PowerEscalation = {
  ...rewrittenRoles,
  name: 'rewritten-bound-roles',
  powers: ['rewritten-roles', 'role'],
  gains: (_, [rewrite, bound]) => rewrite.kind === 'rewritten-roles' && bound.kind === 'role' && bound.role !== 'any'
    && isWithin(rewrite, bound.role.kind, bound.place) && isRewritten(rewrite, bound.role) ? [{ kind: 'role', role: 'any', place: bound.place }] : [],
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

function waitingFor(rewrite: RewrittenRoles, key: string, { bindings }: Surroundings): Power[] {
  return rewrite.creates ? bindings.dangling.filter(({ roleKind, place, principals }) => isWithin(rewrite, roleKind, place)
    && principals.some((principal) => principalKey(principal) === key)).map(({ place }) => ({ kind: 'role', role: 'any', place })) : [];
}
