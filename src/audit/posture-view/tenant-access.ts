import { AccessPosture, GrantPosture, HolePosture, RoleMembers } from './posture-view';
import { Tenant, Tenants, grouped, sortedTexts } from './tenants';
import { TENANT_ROLE_NAMES } from '../../boundary';
import { compareCodeUnits } from '../../manifest';
import { AccessProof, Consequence, RoleGrant, describePrincipal } from '../../proof';

/** The tenant roles, from the most that one may do to the least. */
const ROLES: readonly string[] = ['owner', 'developer', 'deployer', 'viewer'];

/** Who may do what in each tenant. Everything that concerns all of them is asked once. */
export class TenantAccess {
  /** Who comes to the cluster or to every tenant. */
  public readonly platformHoles: readonly HolePosture[];
  private readonly grants: ReadonlyMap<string, readonly RoleGrant[]>;
  private readonly holes = new Map<string, HolePosture[]>();

  constructor(proof: AccessProof, tenants: Tenants) {
    const own = proof.bindings.grants.filter(({ place }) => tenants.ofNamespace(place) !== undefined);
    this.grants = grouped(own, ({ place }) => tenants.ofNamespace(place)!);
    for (const consequence of proof.consequences) {
      const hole = holeOf(consequence);
      concerned(consequence).forEach((tenant) => this.holes.set(tenant, [...this.holes.get(tenant) ?? [], hole]));
    }
    this.platformHoles = sorted(proof.consequences.filter(({ owner }) => !owner.startsWith(OF_TENANT) && owner !== ITS_OWN).map(holeOf));
  }

  /** Who may do what in a tenant. */
  public of({ name }: Tenant): AccessPosture {
    const grants = grantsOf(this.grants.get(name) ?? []);
    return { members: membersOf(grants), grants, holes: sorted(this.holes.get(name) ?? []) };
  }
}

/** What `owner` of a consequence begins with where it is another tenant. */
const OF_TENANT = 'tenant ';
const EVERY_TENANT = 'every tenant';
const ITS_OWN = 'its own tenant';

/** The tenants of whoever attacks, and the one that is reached. */
function concerned({ tenants, owner }: Consequence): ReadonlySet<string> {
  return new Set([...tenants, ...owner.startsWith(OF_TENANT) ? [owner.slice(OF_TENANT.length)] : []]);
}

/** What somebody comes to, whose that is, and the way. */
function holeOf({ attacker, gains, owner, text }: Consequence): HolePosture {
  const outright = `${describePrincipal(attacker)} ${gains}`;
  const of = owner.startsWith(OF_TENANT) || owner === EVERY_TENANT ? ` (of ${owner})` : '';
  return { text: `${outright}${of}`, ...text === outright ? {} : { way: text } };
}

/** Each once, by their texts. */
function sorted(holes: readonly HolePosture[]): HolePosture[] {
  return [...new Map(holes.map((hole) => [JSON.stringify([hole.text, hole.way]), hole])).entries()]
    .sort(([one], [other]) => compareCodeUnits(one, other)).map(([, hole]) => hole);
}

function grantsOf(grants: readonly RoleGrant[]): GrantPosture[] {
  const told = grants.map(({ principal, role, place }) => ({ subject: describePrincipal(principal), role: `${role.kind} ${role.name}`, place }));
  return [...grouped(told, ({ subject, role }) => JSON.stringify([role, subject])).values()]
    .map((alike) => ({ subject: alike[0].subject, role: alike[0].role, namespaces: sortedTexts(alike.map(({ place }) => place)) }))
    .sort((one, other) => rank(one) - rank(other) || compareCodeUnits(one.role, other.role) || compareCodeUnits(one.subject, other.subject));
}

function rank({ role }: GrantPosture): number {
  const place = ROLES.indexOf(role.replace(/^Role tenant-/, ''));
  return place < 0 ? ROLES.length : place;
}

function membersOf(grants: readonly GrantPosture[]): RoleMembers[] {
  return ROLES.filter((role) => TENANT_ROLE_NAMES.includes(`tenant-${role}`))
    .map((role) => ({ role, subjects: sortedTexts(grants.filter((grant) => grant.role === `Role tenant-${role}`).map(({ subject }) => subject)) }));
}
