import { AccessProof, Power, Principal } from '../../../src/proof';
import { Right, isRightEscalation } from '../../../src/proof/access/escalation';
import { ESCALATIONS } from '../../../src/proof/access/escalations';
import { Need, permitted } from '../../../src/proof/access/need';
import { identity, meet, placeOfPower, powerKey } from '../../../src/proof/access/power';

/** What somebody comes to, found by trying every way up with everything that is there, over and over, until nothing is new or nothing is left. */
export function naivePowers(proof: AccessProof, attacker: Principal): Set<string> {
  const powers = new Map<string, Power>([[powerKey(identity(attacker)), identity(attacker)]]);
  for (let before = 0; before < powers.size && !powers.has('cluster-admin');) {
    before = powers.size;
    gainedFrom(proof, [...powers.values()]).forEach((power) => powers.set(powerKey(power), power));
  }
  return new Set(powers.keys());
}

function gainedFrom(proof: AccessProof, powers: readonly Power[]): Power[] {
  const shared = powers.filter((power) => power.kind === 'role');
  const holders = [...powers.filter((power) => power.kind === 'identity').map((power) => [power, ...shared]), shared];
  return ESCALATIONS.flatMap((escalation) => isRightEscalation(escalation)
    ? holders.flatMap((holder) => combinations(escalation.needs.map((need) => holder.flatMap((power) => rightsOf(proof, power, need)))))
      .flatMap((rights) => {
        const place = rights.map((right) => right.place).reduce<string | undefined>((one, other) => one === undefined ? undefined : meet(one, other), '*');
        return place === undefined ? [] : escalation.gains(place, rights, proof.surroundings, rights.flatMap(({ holder }) => heldBy(proof, holder)));
      })
    : combinations(escalation.powers.map((kind) => powers.filter((power) => power.kind === kind))).flatMap((taken) => {
      const place = taken.map(placeOfPower).reduce<string | undefined>((one, other) => one === undefined ? undefined : meet(one, other), '*');
      return place === undefined ? [] : escalation.gains(place, taken, proof.surroundings);
    }));
}

/** A right, and the power that it comes from. */
type HeldRight = Right & { readonly holder: Power };

function heldBy(proof: AccessProof, power: Power) {
  return power.kind === 'identity' ? proof.grantsOf(power.principal) : [];
}

function rightsOf(proof: AccessProof, power: Power, need: Need): HeldRight[] {
  if (power.kind === 'role' && power.role === 'any') {
    return need.isClusterScoped && (power.place !== '*' || power.isNamespaced) ? [] : [{ verbs: need.verbs, resources: need.resources, place: power.place, holder: power }];
  }
  const grants = power.kind === 'role' ? [{ role: power.role as any, place: power.place }] : power.kind === 'identity' ? proof.grantsOf(power.principal) : [];
  const isNamespaced = power.kind === 'role' && power.isNamespaced;
  return grants.filter(({ place }) => !need.isClusterScoped || place === '*' && !isNamespaced).flatMap(({ role, place }) => role.rules.flatMap((rule: any) => {
    const found = permitted(rule, need);
    return found ? [{ ...found, place, holder: power }] : [];
  }));
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((combined, list) => combined.flatMap((taken) => list.map((one) => [...taken, one])), [[]]);
}
