import { Attack, Fact } from './attack';
import { CLUSTER, Place, RoleGrant } from './bindings';
import { Home } from './home';
import { PolicyRule } from './policy-rule';
import { Power, PowerKind, describePower, describePrincipal, placeOfPower } from './power';
import { Principal } from './principal';
import { Surroundings } from './surroundings';
import { WitnessStep, factsBefore, witnessOf, witnessText } from './witness';
import { KINDS } from '../../manifest';

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
  /** What it comes to, as the end of a sentence. */
  readonly gains: string;
  /** Whose that is: a tenant, a namespace or the cluster. */
  readonly owner: string;
  /** The way in one sentence, from the attacker on. */
  readonly text: string;
  readonly steps: readonly WitnessStep[];
  /** The binding that the way begins with. */
  readonly grant: RoleGrant;
  /** Whom the attacker becomes on the way. */
  readonly through: readonly Principal[];
  /** Others of the same tenants who come to the same as they become the attacker. */
  readonly also: readonly Principal[];
}

/** What is a hole where it is somebody else's. */
const FOREIGN: ReadonlySet<PowerKind> = new Set<PowerKind>([
  'identity', 'service-accounts', 'pods', 'exec', 'reach', 'write-secrets', 'cloud-identity', 'traces',
  'node', 'volumes', 'answer-api', 'admission', 'disruption', 'diagnostics',
]);
const OWN = 'its own tenant';

/** The holes that somebody's rights are, at most one of each kind. */
export function consequencesOf(attack: Attack, home: Home, surroundings: Surroundings): Consequence[] {
  const [admin] = attack.ofKind('cluster-admin');
  if (admin) {
    return home.isPlatform && isOutright(admin) ? [] : consequence(ConsequenceKind.CLUSTER_ADMIN, attack, home, admin, 'the cluster');
  }
  return home.isPlatform ? [] : holesOfTenant(attack, home, surroundings);
}

function holesOfTenant(attack: Attack, home: Home, surroundings: Surroundings): Consequence[] {
  const nearest = new Map<ConsequenceKind, Consequence[]>();
  for (const fact of attack.facts.values()) {
    const owner = ownerOfPlace(placeOf(fact.power), home, surroundings);
    const kind = fact.escalation && kindOfHole(fact.power.kind, owner !== undefined);
    if (kind && !nearest.has(kind)) {
      nearest.set(kind, consequence(kind, attack, home, fact, owner ?? OWN));
    }
  }
  if (!nearest.has(ConsequenceKind.OTHER_TENANT)) {
    nearest.set(ConsequenceKind.OTHER_TENANT, foreignGrants(attack, home, surroundings));
  }
  return Object.values(ConsequenceKind).flatMap((kind) => nearest.get(kind) ?? []);
}

/** What a power is a hole of: for the isolation of one's own tenant, or for others. */
function kindOfHole(kind: PowerKind, isForeign: boolean): ConsequenceKind | undefined {
  if (kind === 'network' || kind === 'routing' || kind === 'namespace' || kind === 'new-namespaces') {
    return ConsequenceKind.NETWORK;
  }
  if (kind === 'quota') {
    return ConsequenceKind.QUOTA;
  }
  if (!isForeign) {
    return undefined;
  }
  return kind === 'secrets' || kind === 'some-secrets' ? ConsequenceKind.OTHER_SECRETS : FOREIGN.has(kind) ? ConsequenceKind.OTHER_TENANT : undefined;
}

/** Rights in places of others that are no way up, to look around with for example. */
function foreignGrants(attack: Attack, home: Home, surroundings: Surroundings): Consequence[] {
  for (const { grant, fact } of attack.grants()) {
    const owner = ownerOfPlace(grant.place, home, surroundings);
    if (owner !== undefined && !surroundings.isBuiltIn(grant.binding) && (grant.place !== CLUSTER || grant.role.rules.some(isAboutNamespaces))) {
      const gains = `holds ${grant.role.kind} ${grant.role.name} ${grant.place === CLUSTER ? 'in every namespace' : `in ${grant.place}`}`;
      const way = fact.escalation ? `${witnessText(fact)}, then ${gains}` : `${describePrincipal(attack.attacker)} ${gains}`;
      return [{ ...base(ConsequenceKind.OTHER_TENANT, attack, home), gains, owner, text: way, steps: witnessOf(fact), grant: firstGrant(fact) ?? grant, ...passed(fact) }];
    }
  }
  return [];
}

function consequence(kind: ConsequenceKind, attack: Attack, home: Home, fact: Fact, owner: string): Consequence[] {
  const grant = firstGrant(fact);
  return grant ? [{ ...base(kind, attack, home), gains: describePower(fact.power), owner, text: witnessText(fact), steps: witnessOf(fact), grant, ...passed(fact) }] : [];
}

function passed(fact: Fact): Pick<Consequence, 'through' | 'also'> {
  const identities = factsBefore(fact).filter(({ escalation }) => escalation).map(({ power }) => power);
  return { through: identities.flatMap((power) => power.kind === 'identity' ? [power.principal] : []), also: [] };
}

function base(kind: ConsequenceKind, { attacker }: Attack, { tenants }: Home): Pick<Consequence, 'kind' | 'attacker' | 'tenants'> {
  return { kind, attacker, tenants: [...tenants].sort() };
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

const CLUSTER_SCOPED = new Set(KINDS.filter(({ scope }) => scope === 'Cluster').map(({ group, plural }) => `${group}/${plural}`));

/** Whether a rule is about something in namespaces; of what is not known it is assumed. */
function isAboutNamespaces({ apiGroups, resources }: PolicyRule): boolean {
  return apiGroups.some((group) => resources.some((resource) => !CLUSTER_SCOPED.has(`${group}/${resource.split('/')[0]}`)));
}
