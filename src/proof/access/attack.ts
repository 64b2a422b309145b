import { CLUSTER, Place, RoleGrant } from './bindings';
import { Escalation, PowerEscalation, Right, RightEscalation, isRightEscalation } from './escalation';
import { ESCALATIONS } from './escalations';
import { Need } from './need';
import { Power, PowerKind, identity, meet, placeOfPower, powerKey } from './power';
import { Principal } from './principal';
import { PROFILE_OF_ANY, ProfileLine, RoleProfiles, WAYS_BY_NEED } from './role-profile';
import { Surroundings } from './surroundings';

/** A power that an attacker has, and how it came by it. */
export interface Fact {
  readonly power: Power;
  /** The way up; undefined for who the attacker is. */
  readonly escalation?: Escalation;
  /** The powers that it took. */
  readonly after: readonly Fact[];
  /** The rights that it took. */
  readonly rights: readonly Right[];
}

/** Rights of one identity, or those that the attacker can give to any of its identities. */
interface Holder {
  readonly fact: Fact;
  readonly grants: readonly RoleGrant[];
  readonly rights: Map<Need, Right[]>;
}

const WAYS_BY_POWER = waysByPower();

/**
 * Everything that somebody can come to have: the least set of powers that holds who they are and what each way up adds.
 *
 * Powers are found in the order of how many ways up they take, so that the first found is the shortest. The search ends
 * with cluster admin, beside whom nothing is left to gain.
 */
export class Attack {
  /** Every power in the order in which it was found. */
  public readonly facts = new Map<string, Fact>();
  private readonly byKind = new Map<PowerKind, Fact[]>();
  private readonly queue: Fact[] = [];
  private readonly identities: Holder[] = [];
  private readonly shared: Holder[] = [];

  constructor(public readonly attacker: Principal, private readonly surroundings: Surroundings, private readonly profiles: RoleProfiles) {
    this.add({ power: identity(attacker), after: [], rights: [] });
    for (let next = 0; next < this.queue.length && !this.has('cluster-admin'); next++) {
      this.follow(this.queue[next]);
    }
  }

  /** Whether it comes to a power of a kind, anywhere. */
  public has(kind: PowerKind): boolean {
    return this.byKind.has(kind);
  }

  /** The powers of a kind, the nearest first. */
  public ofKind(kind: PowerKind): readonly Fact[] {
    return this.byKind.get(kind) ?? [];
  }

  /** What it holds as everybody that it can be, and by what each; its own first. */
  public *grants(): Generator<{ readonly grant: RoleGrant; readonly fact: Fact }> {
    for (const { fact, grants } of this.identities) {
      for (const grant of grants) {
        yield { grant, fact };
      }
    }
  }

  private follow(fact: Fact): void {
    const { power } = fact;
    WAYS_BY_POWER.get(power.kind)?.forEach((escalation) => this.climb(escalation, fact));
    if (power.kind === 'identity') {
      const holder = { fact, grants: this.surroundings.grantsOf(power.principal), rights: new Map<Need, Right[]>() };
      this.identities.push(holder);
      holder.grants.forEach((grant) => this.hold(holder, this.profiles.of(grant.role), grant.place, grant));
      this.combine(holder, [holder, ...this.shared]);
    } else if (power.kind === 'role') {
      const holder = { fact, grants: [], rights: new Map<Need, Right[]>() };
      this.shared.push(holder);
      const lines = power.role === 'any' ? PROFILE_OF_ANY : this.profiles.of(power.role);
      this.hold(holder, power.isNamespaced ? lines.filter(({ need }) => !need.isClusterScoped) : lines, power.place);
      this.combine(holder, [...this.shared, ...this.identities]);
    }
  }

  private hold({ fact, grants, rights }: Holder, lines: readonly ProfileLine[], place: Place, grant?: RoleGrant): void {
    for (const { need, verbs, resources, names, rule } of lines) {
      if (!need.isClusterScoped || place === CLUSTER) {
        const right: Right = { verbs, resources, names, rule, place, grant };
        const escalation = WAYS_BY_NEED.get(need)!;
        if (escalation.needs.length === 1) {
          this.gain(escalation, place, [fact], [right], grants);
        } else {
          const known = rights.get(need);
          if (known) {
            known.push(right);
          } else {
            rights.set(need, [right]);
          }
        }
      }
    }
  }

  /** Ways up that take two rights in one request: both of one holder, or one of it and one of another that can be had with it. */
  private combine(holder: Holder, others: readonly Holder[]): void {
    for (const other of others) {
      for (const need of holder.rights.keys()) {
        this.pair(WAYS_BY_NEED.get(need)!, need, holder, other);
      }
    }
  }

  private pair(escalation: RightEscalation, need: Need, holder: Holder, other: Holder): void {
    const isFirst = escalation.needs[0] === need;
    const counterpart = escalation.needs[isFirst ? 1 : 0];
    for (const right of holder.rights.get(need)!) {
      for (const partner of other.rights.get(counterpart) ?? []) {
        const place = meet(right.place, partner.place);
        if (place !== undefined) {
          this.gain(escalation, place, holder === other ? [holder.fact] : [holder.fact, other.fact], isFirst ? [right, partner] : [partner, right]);
        }
      }
    }
  }

  private climb(escalation: PowerEscalation, fact: Fact): void {
    const [first, second] = escalation.powers;
    if (second === undefined) {
      this.gain(escalation, placeOfPower(fact.power), [fact], []);
      return;
    }
    const isFirst = fact.power.kind === first;
    for (const partner of [...this.ofKind(isFirst ? second : first)]) {
      const place = meet(placeOfPower(fact.power), placeOfPower(partner.power));
      if (place !== undefined) {
        this.gain(escalation, place, isFirst ? [fact, partner] : [partner, fact], []);
      }
    }
  }

  private gain(escalation: Escalation, place: Place, after: readonly Fact[], rights: readonly Right[], held: readonly RoleGrant[] = []): void {
    if (this.has('cluster-admin')) {
      return;
    }
    const powers = isRightEscalation(escalation)
      ? escalation.gains(place, rights, this.surroundings, held)
      : escalation.gains(place, after.map(({ power }) => power), this.surroundings);
    powers.forEach((power) => this.add({ power, escalation, after, rights }));
  }

  private add(fact: Fact): void {
    const key = powerKey(fact.power);
    if (!this.facts.has(key)) {
      this.facts.set(key, fact);
      const ofKind = this.byKind.get(fact.power.kind);
      if (ofKind) {
        ofKind.push(fact);
      } else {
        this.byKind.set(fact.power.kind, [fact]);
      }
      this.queue.push(fact);
    }
  }
}

function waysByPower(): ReadonlyMap<PowerKind, readonly PowerEscalation[]> {
  const ways = new Map<PowerKind, PowerEscalation[]>();
  for (const escalation of ESCALATIONS) {
    if (!isRightEscalation(escalation)) {
      new Set(escalation.powers).forEach((kind) => ways.set(kind, [...ways.get(kind) ?? [], escalation]));
    }
  }
  return ways;
}
