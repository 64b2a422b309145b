import { ABILITIES_OF_CLUSTER_POWERS, ABILITIES_OF_POWERS, EVERY_ABILITY, ReachDraft, abilitiesOf } from './abilities';
import { AccessSubject, SubjectGrant, SubjectPower } from './access-view';
import { inPlace } from './places';
import { subjectId, subjectKindOf } from './subject-id';
import { compareCodeUnits } from '../../manifest';
import { AccessProof, Attack, CLUSTER, Fact, Power, PowerKind, Principal, RoleGrant, describePower, placeOfPower, titleOf } from '../../proof';

/** What a report tells of somebody. */
export function subjectViewOf(principal: Principal, proof: AccessProof): AccessSubject {
  const { tenants, isPlatform } = proof.homeOf(principal);
  const attack = proof.attackOf(principal);
  return {
    id: subjectId(principal),
    kind: subjectKindOf(principal),
    name: principal.name,
    ...principal.kind === 'ServiceAccount' ? { namespace: principal.namespace } : {},
    home: isPlatform ? 'platform' : tenants.size === 0 ? 'everybody' : 'tenant',
    tenants: [...tenants].sort(compareCodeUnits),
    grants: grantsOf(principal, proof),
    powers: powersOf(attack),
    reach: reachOf(attack, proof),
  };
}

const EVERYBODY = ['system:authenticated', 'system:serviceaccounts', 'system:unauthenticated'];

/** Whether everybody has a grant in every cluster: it tells nothing of who has it. */
export function isEverybodys({ principal, binding }: RoleGrant, { surroundings }: AccessProof): boolean {
  return EVERYBODY.includes(principal.name) && surroundings.isBuiltIn(binding);
}

/** The path of the construct, or the file. */
export function originOf({ origin }: RoleGrant['binding']): string | undefined {
  return origin?.construct ?? origin?.file;
}

/** A role as texts name it. */
export function roleText({ role }: Pick<RoleGrant, 'role'>): string {
  return `${role.kind} ${role.name}`;
}

function grantsOf(principal: Principal, proof: AccessProof): SubjectGrant[] {
  return proof.bindings.of(principal).filter(({ binding }) => !proof.surroundings.isBuiltIn(binding)).map((grant): SubjectGrant => {
    const origin = originOf(grant.binding);
    return { place: grant.place, role: roleText(grant), binding: titleOf(grant.binding), ...origin === undefined ? {} : { origin } };
  }).sort(compareGrants);
}

function compareGrants(one: SubjectGrant, other: SubjectGrant): number {
  return compareCodeUnits(one.place, other.place) || compareCodeUnits(one.role, other.role) || compareCodeUnits(one.binding, other.binding);
}

/** Whether own roles say so, with no way up before. */
export function isHeld({ after }: Fact): boolean {
  return after.every(({ escalation }) => escalation === undefined);
}

/** More of those whom somebody can act as are only counted. */
const MOST_NAMED = 5;

interface PowerDraft {
  readonly kind: PowerKind;
  readonly text: string;
  readonly isHeld: boolean;
  readonly places: Set<string>;
}

/** Powers in the order in which they are found, those that differ in their place as one. */
function powersOf(attack: Attack): SubjectPower[] {
  const others = attack.ofKind('identity').length - 1;
  const drafts = new Map<string, PowerDraft>();
  for (const fact of attack.facts.values()) {
    const { power, escalation } = fact;
    if (escalation !== undefined) {
      const isCounted = power.kind === 'identity' && others > MOST_NAMED;
      const text = isCounted ? `acts as ${others} others` : textOf(power);
      const key = isCounted ? text : `${isHeld(fact)} ${text}`;
      const draft = drafts.get(key) ?? { kind: power.kind, text, isHeld: isHeld(fact), places: new Set() };
      drafts.set(key, draft);
      if ('place' in power) {
        draft.places.add(power.place);
      }
    }
  }
  return [...drafts.values()].map(({ places, ...draft }) => ({ ...draft, places: [...places].sort(compareCodeUnits) }));
}

/** A power without its place. */
function textOf(power: Power): string {
  const text = describePower(power);
  return 'place' in power ? text.slice(0, -` ${inPlace(power.place)}`.length) : text;
}

function reachOf(attack: Attack, proof: AccessProof): AccessSubject['reach'] {
  const draft = new ReachDraft();
  for (const { grant, fact } of attack.grants()) {
    if (!isEverybodys(grant, proof)) {
      addRole(draft, grant.role, grant.place, fact.escalation === undefined);
    }
  }
  for (const fact of attack.facts.values()) {
    if (fact.escalation !== undefined) {
      addPower(draft, fact.power, isHeld(fact));
    }
  }
  return draft.sorted();
}

function addRole(draft: ReachDraft, role: RoleGrant['role'], place: string, isOwn: boolean): void {
  const { namespaced, cluster } = abilitiesOf(role);
  const hold = isOwn ? 'held' : 'gained';
  draft.add(place, namespaced, hold);
  if (place === CLUSTER) {
    draft.add('', cluster, hold);
  }
}

function addPower(draft: ReachDraft, power: Power, isOwn: boolean): void {
  const hold = isOwn ? 'held' : 'gained';
  if (power.kind === 'cluster-admin') {
    [CLUSTER, ''].forEach((place) => draft.add(place, EVERY_ABILITY, hold));
  } else if (power.kind === 'role') {
    if (power.role === 'any') {
      draft.add(power.place, EVERY_ABILITY, 'gained');
    } else {
      addRole(draft, power.role, power.place, false);
    }
  } else {
    draft.add(placeOfPower(power), ABILITIES_OF_POWERS[power.kind] ?? [], hold);
    draft.add('', ABILITIES_OF_CLUSTER_POWERS[power.kind] ?? [], hold);
  }
}
