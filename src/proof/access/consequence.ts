import { Attack, Fact } from './attack';
import { CLUSTER, Place, RoleGrant } from './bindings';
import { isHoleInCluster, isWidened } from './cluster-rights';
import { Home } from './home';
import { HeldRole, Power, PowerKind, describePower, describePrincipal, placeOfPower } from './power';
import { Principal } from './principal';
import { Surroundings } from './surroundings';
import { WitnessStep, factsBefore, witnessOf, witnessText } from './witness';
import { NetworkObject, titleOf } from '../network';

/** What comes of somebody's rights in the end. */
export enum ConsequenceKind {
  CLUSTER_ADMIN = 'cluster-admin',
  OTHER_TENANT = 'other-tenant',
  OTHER_SECRETS = 'other-secrets',
  NETWORK = 'network',
  QUOTA = 'quota',
}

/** A hole: somebody who comes to what is not theirs, by the shortest way. */
export interface Consequence {
  readonly kind: ConsequenceKind;
  readonly attacker: Principal;
  /** The tenants that the attacker belongs to; none for the platform and for everybody. */
  readonly tenants: readonly string[];
  /** Whether the attacker is of the platform, rather than of tenants or everybody. */
  readonly isPlatform: boolean;
  /** What it comes to, as the end of a sentence. */
  readonly gains: string;
  /** Whose that is: a tenant, a namespace or the cluster. */
  readonly owner: string;
  /** The way in one sentence, from the attacker on. */
  readonly text: string;
  readonly steps: readonly WitnessStep[];
  /** The binding that the way begins with. */
  readonly grant: RoleGrant;
  /** The binding that opens the hole: the last that the way takes. */
  readonly source: NetworkObject;
  /** Whom the attacker becomes on the way. */
  readonly through: readonly Principal[];
  /** Others of the same tenants who come to the same as they become the attacker. */
  readonly also: readonly Principal[];
}

/** What is a hole where it is somebody else's. */
const FOREIGN: ReadonlySet<PowerKind> = new Set<PowerKind>([
  'identity', 'service-accounts', 'pods', 'exec', 'reach', 'write-secrets', 'cloud-identity', 'traces', 'removal',
  'node', 'volumes', 'answer-api', 'admission', 'disruption', 'diagnostics',
]);
const OWN = 'its own tenant';

/** The holes that somebody's rights are: for each kind, the nearest by each binding that opens one. */
export function consequencesOf(attack: Attack, home: Home, surroundings: Surroundings): Consequence[] {
  const [admin] = attack.ofKind('cluster-admin');
  if (admin) {
    return home.isPlatform && isOutright(admin) ? [] : consequence(ConsequenceKind.CLUSTER_ADMIN, attack, home, admin, 'the cluster');
  }
  return home.isPlatform ? [] : nearestOfEach([...holesOfPowers(attack, home, surroundings), ...foreignGrants(attack, home, surroundings)]);
}

function nearestOfEach(holes: readonly Consequence[]): Consequence[] {
  const byKey = new Map<string, Consequence>();
  for (const hole of holes) {
    const key = `${hole.kind} ${titleOf(hole.source)}`;
    if (!byKey.has(key)) {
      byKey.set(key, hole);
    }
  }
  return Object.values(ConsequenceKind).flatMap((kind) => [...byKey.values()].filter((hole) => hole.kind === kind));
}

function* holesOfPowers(attack: Attack, home: Home, surroundings: Surroundings): Generator<Consequence> {
  for (const fact of attack.facts.values()) {
    const owner = fact.escalation && ownerOfPlace(placeOf(fact.power), home, surroundings);
    const kind = fact.escalation && kindOfHole(fact.power, owner !== undefined);
    if (kind) {
      yield* consequence(kind, attack, home, fact, owner ?? OWN);
    }
  }
}

/** What a power is a hole of: for the isolation of one's own tenant, or for others. */
function kindOfHole(power: Power, isForeign: boolean): ConsequenceKind | undefined {
  const { kind } = power;
  if (kind === 'network' || kind === 'routing' || kind === 'namespace' || kind === 'new-namespaces') {
    return ConsequenceKind.NETWORK;
  }
  if (kind === 'quota') {
    return ConsequenceKind.QUOTA;
  }
  if (!isForeign) {
    return undefined;
  }
  if (kind === 'secrets' || kind === 'some-secrets') {
    return ConsequenceKind.OTHER_SECRETS;
  }
  return FOREIGN.has(kind) || power.kind === 'role' && reachesOthers(power) ? ConsequenceKind.OTHER_TENANT : undefined;
}

function reachesOthers({ role, place }: HeldRole): boolean {
  return place !== CLUSTER || role === 'any' || role.rules.some(isHoleInCluster);
}

/** Rights in places of others that are no way up, to look around with for example. */
function* foreignGrants(attack: Attack, home: Home, surroundings: Surroundings): Generator<Consequence> {
  for (const { grant, fact } of attack.grants()) {
    // Of somebody else whom the attacker becomes, that it becomes them is told.
    const isOwn = !fact.escalation || ownerOfPlace(placeOf(fact.power), home, surroundings) === undefined;
    const owner = isOwn ? ownerOfPlace(grant.place, home, surroundings) : undefined;
    const isForEverybody = surroundings.isBuiltIn(grant.binding) && !isWidened(grant.role);
    if (owner !== undefined && !isForEverybody && (grant.place !== CLUSTER || grant.role.rules.some(isHoleInCluster))) {
      const gains = `holds ${grant.role.kind} ${grant.role.name} ${grant.place === CLUSTER ? 'in every namespace' : `in ${grant.place}`}`;
      const text = fact.escalation ? `${witnessText(fact)}, then ${gains}` : `${describePrincipal(attack.attacker)} ${gains}`;
      const told = { gains, owner, text, steps: witnessOf(fact), grant: firstGrant(fact) ?? grant, source: grant.binding };
      yield { ...base(ConsequenceKind.OTHER_TENANT, attack, home), ...told, ...passed(fact) };
    }
  }
}

function consequence(kind: ConsequenceKind, attack: Attack, home: Home, fact: Fact, owner: string): Consequence[] {
  const grant = firstGrant(fact);
  if (!grant) {
    return [];
  }
  const told = { gains: describePower(fact.power), owner, text: witnessText(fact), steps: witnessOf(fact), grant, source: lastGrant(fact)!.binding };
  return [{ ...base(kind, attack, home), ...told, ...passed(fact) }];
}

function passed(fact: Fact): Pick<Consequence, 'through' | 'also'> {
  const identities = factsBefore(fact).filter(({ escalation }) => escalation).map(({ power }) => power);
  return { through: identities.flatMap((power) => power.kind === 'identity' ? [power.principal] : []), also: [] };
}

function base(kind: ConsequenceKind, { attacker }: Attack, { tenants, isPlatform }: Home): Pick<Consequence, 'kind' | 'attacker' | 'tenants' | 'isPlatform'> {
  return { kind, attacker, tenants: [...tenants].sort(), isPlatform };
}

/** Whose a place is; undefined for the attacker's own. */
function ownerOfPlace(place: Place, { tenants }: Home, surroundings: Surroundings): string | undefined {
  if (place === CLUSTER) {
    return 'every tenant';
  }
  const { tenant } = surroundings.in(place);
  return tenant === undefined ? `namespace ${place}` : tenants.has(tenant) ? undefined : `tenant ${tenant}`;
}

/** To be somebody is to be in their namespace. */
function placeOf(power: Power): Place {
  return power.kind === 'identity' && power.principal.kind === 'ServiceAccount' ? power.principal.namespace : placeOfPower(power);
}

/** Cluster admin by a binding that says so, with nothing in between. */
function isOutright({ escalation, after }: Fact): boolean {
  return escalation?.name === 'everything' && after.every((fact) => fact.escalation === undefined);
}

function firstGrant(fact: Fact): RoleGrant | undefined {
  return factsBefore(fact).flatMap(({ rights }) => rights).find(({ grant }) => grant)?.grant;
}

function lastGrant(fact: Fact): RoleGrant | undefined {
  return factsBefore(fact).flatMap(({ rights }) => rights.flatMap(({ grant }) => grant ?? [])).at(-1);
}
