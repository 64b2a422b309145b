import { HostClaim } from './host-claim';
import { EVERY_HOST, wildcardsAbove } from './host-name';
import { attachmentsOf, gatewayClassOf, identityOf } from './listeners';
import { ObjectGraph } from '../object-graph';

/** A claim of somebody else, and what is claimed twice: a host name, or a path of it. */
export interface Rival {
  readonly claim: HostClaim;
  readonly place: string;
}

interface Entry {
  readonly claim: HostClaim;
  /** What its object hangs on, and itself. */
  readonly attachments: ReadonlySet<string>;
  readonly identity: string;
  readonly gatewayClass?: string;
}

type Entries = Map<string, Map<string, Entry>>;

/**
 * Finds who else claims what a claim claims, without a look at every other claim: by the name, by its wildcards, and by the
 * owner. Of an owner's claims of one place, those that hang on the same gateways count as one.
 */
export class RivalClaims {
  private readonly byPlace = new Map<string, Entries>();
  private readonly listeners: Entries = new Map();
  private readonly served: Entries = new Map();
  private readonly offered = new Map<string, Set<string>>();

  constructor(private readonly graph: ObjectGraph, claims: readonly HostClaim[]) {
    claims.filter(({ use }) => use === 'offer').forEach(({ owner, host }) => this.offered.set(owner, (this.offered.get(owner) ?? new Set()).add(host)));
    claims.filter((claim) => this.counts(claim)).forEach((claim) => this.add(claim));
  }

  /** A rival of the claim, of another owner; the one that is found first. */
  public of(claim: HostClaim): Rival | undefined {
    if (!this.counts(claim)) {
      return undefined;
    }
    const entry = this.entryOf(claim);
    const isCatchAll = claim.isTenants && claim.host === EVERY_HOST;
    const ofAll = isCatchAll ? firstRival(isListener(claim) ? this.listeners : this.served, entry) : undefined;
    if (ofAll || (isCatchAll && isListener(claim))) {
      return ofAll && { claim: ofAll, place: ofAll.host };
    }
    for (const place of [claim.host, ...wildcardsAbove(claim.host)].flatMap((host) => placesOf({ ...claim, host }))) {
      const rival = firstRival(this.byPlace.get(place), entry);
      if (rival) {
        return { claim: rival, place };
      }
    }
    return undefined;
  }

  /**
   * What stands outside every tenant is the platform's: its listeners, certificates and DNS records are there for the routes
   * of others, and so are those of a tenant that offers the name to routes of other namespaces.
   */
  private counts({ isTenants, use, host, owner }: HostClaim): boolean {
    if (!isTenants) {
      return use === 'requests';
    }
    const offered = use === 'certificate' || use === 'address' ? this.offered.get(owner) : undefined;
    return !offered || ![host, EVERY_HOST, ...wildcardsAbove(host)].some((name) => offered.has(name));
  }

  private add(claim: HostClaim): void {
    const entry = this.entryOf(claim);
    if (claim.isTenants) {
      addTo(isListener(claim) ? this.listeners : this.served, entry);
    }
    if (isListener(claim) && claim.host === EVERY_HOST) {
      return;
    }
    for (const place of placesOf(claim)) {
      const entries: Entries = this.byPlace.get(place) ?? new Map();
      this.byPlace.set(place, entries);
      addTo(entries, entry);
    }
  }

  private entryOf(claim: HostClaim): Entry {
    const gatewayClass = isListener(claim) ? gatewayClassOf(this.graph, claim.object) : undefined;
    return { claim, attachments: attachmentsOf(this.graph, claim.object), identity: identityOf(claim.object), gatewayClass };
  }
}

/** What a claim may share with one of another owner: its paths of the host, and among tenants the host itself. */
function placesOf({ host, paths, isTenants }: HostClaim): string[] {
  return [...isTenants ? [host] : [], ...paths.map(({ value }) => host + (value.startsWith('/') ? value : `/${value}`))];
}

function addTo(entries: Entries, entry: Entry): void {
  const { claim: { owner }, attachments, gatewayClass, identity } = entry;
  const ofOwner = entries.get(owner) ?? new Map<string, Entry>();
  entries.set(owner, ofOwner);
  const group = isListener(entry.claim) ? `${gatewayClass} ${identity}` : [...attachments].sort().join();
  if (!ofOwner.has(group)) {
    ofOwner.set(group, entry);
  }
}

function firstRival(entries: Entries | undefined, entry: Entry): HostClaim | undefined {
  for (const [owner, ofOwner] of entries ?? []) {
    const found = owner === entry.claim.owner ? undefined : [...ofOwner.values()].find((other) => areRivals(entry, other));
    if (found) {
      return found.claim;
    }
  }
  return undefined;
}

/** An offer and what hangs on it are not, nor are listeners at gateways of different classes, which different controllers serve. */
function areRivals(one: Entry, other: Entry): boolean {
  const classes = new Set([one, other].map(({ claim, gatewayClass }) => isListener(claim) ? gatewayClass : undefined));
  const areServedApart = classes.size === 2 && !classes.has(undefined);
  return !hangsOn(one, other) && !hangsOn(other, one) && !areServedApart;
}

function hangsOn({ attachments }: Entry, { claim, identity }: Entry): boolean {
  return claim.use === 'offer' && attachments.has(identity);
}

function isListener({ use }: HostClaim): boolean {
  return use === 'listener' || use === 'offer';
}
