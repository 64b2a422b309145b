import { Consequence } from './consequence';
import { Principal, principalKey } from './principal';
import { titleOf } from '../network';

/**
 * One hole is told once: where somebody comes to it as they become another of the same tenants, who comes to it by the same
 * binding, it is that other's, and the first is named beside. What a group of everybody has is that group's alone.
 */
export function holesAmong(consequences: readonly Consequence[]): Consequence[] {
  const byAttacker = new Map(consequences.map((consequence) => [keyOf(consequence, consequence.attacker), consequence]));
  const also = new Map<Consequence, Principal[]>();
  const own = consequences.filter((consequence) => {
    const nearest = nearestOf(consequence, byAttacker);
    if (nearest !== consequence && !isMember(consequence, nearest)) {
      also.set(nearest, [...also.get(nearest) ?? [], consequence.attacker]);
    }
    return nearest === consequence;
  });
  return own.map((consequence) => ({ ...consequence, also: also.get(consequence) ?? [] }));
}

/** Whose hole it is; in a circle of those who become each other, that of the one whose name is first. */
function nearestOf(consequence: Consequence, byAttacker: ReadonlyMap<string, Consequence>): Consequence {
  const seen = new Set([consequence]);
  for (const one of seen) {
    const next = nextOf(one, byAttacker);
    if (!next) {
      return one;
    }
    if (seen.has(next)) {
      return [...seen].slice([...seen].indexOf(next)).sort((left, right) => principalKey(left.attacker) < principalKey(right.attacker) ? -1 : 1)[0];
    }
    seen.add(next);
  }
  return consequence;
}

function nextOf(one: Consequence, byAttacker: ReadonlyMap<string, Consequence>): Consequence | undefined {
  const group = byAttacker.get(keyOf(one, one.grant.principal));
  if (group && group !== one) {
    return group;
  }
  return one.through.map((principal) => byAttacker.get(keyOf(one, principal))).find((other) => other && isOfSameTenants(one, other));
}

/** Whether somebody has a hole because of a group that they are in, rather than of whom they become. */
function isMember(consequence: Consequence, nearest: Consequence): boolean {
  return consequence.through.length === 0 && nearest.attacker.kind === 'Group';
}

function isOfSameTenants(one: Consequence, other: Consequence): boolean {
  return one.tenants.join() === other.tenants.join();
}

function keyOf({ kind, source }: Consequence, principal: Principal): string {
  return `${kind} ${titleOf(source)} ${principalKey(principal)}`;
}
