import { ClusterWidePolicies } from './cluster-wide-policies';
import { Evaluation } from './evaluation';
import { Grant, grantsOf, namespaceOfGrant } from './grant';
import { choiceOf } from './label-choice';
import { Peer, PodsPeer, peerKey } from './peer';
import { End } from './peer-match';
import { Direction, Policy, Rule, Tier } from './policy';
import { PriorityGroup, priorityGroups } from './stance';
import { Namespace } from './topology';
import { Traffic } from './traffic';

/** What cluster-wide policies leave to a grant. */
export interface Limits {
  /** What the Admin tier may accept. */
  readonly accepted: Traffic;
  /** What it may leave to NetworkPolicies. */
  readonly asked: Traffic;
  /** What gets through where no NetworkPolicy isolates. */
  readonly byDefault: Traffic;
  /** What of that no policy names. */
  readonly unnamed: Traffic;
}

const UNLIMITED: Limits = { accepted: Traffic.NONE, asked: Traffic.ALL, byDefault: Traffic.ALL, unnamed: Traffic.ALL };

/** The grants of namespaces, found by the namespaces that they are about. */
export class NamespaceGrants {
  private readonly ownPolicies = new Map<string, Policy[]>();
  private readonly clusterWide: ClusterWidePolicies;
  private readonly memberships = new Map<Namespace, string>();
  private selectors: readonly ((namespace: Namespace) => boolean)[] | undefined;
  private readonly known = { Ingress: new Map<Namespace, GrantIndex>(), Egress: new Map<Namespace, GrantIndex>() };

  constructor(policies: readonly Policy[], public readonly evaluation: Evaluation) {
    for (const policy of policies.filter(({ tier }) => tier === 'NetworkPolicy')) {
      const namespace = policy.subject.namespace!;
      this.ownPolicies.set(namespace, [...this.ownPolicies.get(namespace) ?? [], policy]);
    }
    this.clusterWide = evaluation.stances.clusterWide;
  }

  /** The grants of a namespace that may be about another one. */
  public about(namespace: Namespace, direction: Direction, other: Namespace): readonly Grant[] {
    const { named, wide } = this.of(namespace, direction);
    const about = named.get(other.name);
    return about ? [...about, ...wide] : wide;
  }

  /** The names of the namespaces that grants name. */
  public named(namespace: Namespace, direction: Direction): readonly string[] {
    return [...this.of(namespace, direction).named.keys()];
  }

  /** The grants that name no namespace. */
  public wide(namespace: Namespace, direction: Direction): readonly Grant[] {
    return this.of(namespace, direction).wide;
  }

  /** Namespaces with grants that name nobody, in groups that no grant tells apart. */
  public alike(namespaces: readonly Namespace[], direction: Direction): Namespace[][] {
    const groups = new Map<string, Namespace[]>();
    for (const namespace of namespaces) {
      const { wide } = this.of(namespace, direction);
      if (wide.length > 0) {
        const key = `${wide.map(grantKey).sort().join('\n')}\n${this.membership(namespace)}`;
        const group = groups.get(key) ?? [];
        groups.set(key, group);
        group.push(namespace);
      }
    }
    return [...groups.values()];
  }

  /** What cluster-wide policies leave to a grant, whatever the labels of the pods that may use it. */
  public limits({ namespace, direction, rule, wanted, unwanted }: Grant, end: End): Limits {
    const { admin: adminGroups, baseline: baselineGroups } = this.of(namespace, direction);
    if (adminGroups.length === 0 && baselineGroups.length === 0) {
      return UNLIMITED;
    }
    const question = {
      direction,
      end,
      declared: undefined,
      // A policy that selects pods by labels can be evaded, unless it selects all that may use the grant.
      isUncertain: ({ subject }: Policy) => !subject.pods.isEverything && subject !== rule?.policy.subject
        && choiceOf(wanted, [...unwanted, subject.pods]) !== undefined,
    };
    const admin = this.evaluation.tier('Admin', adminGroups, Traffic.ALL, question);
    const asked = admin.open.union(admin.passed);
    const baseline = this.evaluation.tier('Baseline', baselineGroups, asked, question);
    const unnamed = baseline.passed.union(baseline.open);
    return { accepted: admin.accepted, asked, byDefault: baseline.accepted.union(unnamed), unnamed };
  }

  private of(namespace: Namespace, direction: Direction): GrantIndex {
    let index = this.known[direction].get(namespace);
    if (!index) {
      const own = this.ownPolicies.get(namespace.name) ?? [];
      const wide = this.clusterWide.at(namespace);
      const groups = (tier: Tier) => priorityGroups(wide.filter((policy) => policy.tier === tier), direction);
      const inside = grantsOf(namespace, direction, own, wide).filter(({ peer }) => this.isInside(peer));
      const grants = [...inside, ...this.nodeGrants(namespace, direction)];
      index = { ...byNamespace(grants), admin: groups('Admin'), baseline: groups('Baseline') };
      this.known[direction].set(namespace, index);
    }
    return index;
  }

  /** Whether a peer may be pods or nodes of the cluster: addresses outside it are no matter between tenants. */
  private isInside(peer: Peer | undefined): boolean {
    return peer?.kind === 'addresses' ? this.evaluation.matcher.isInside(peer) : peer?.kind !== 'domains';
  }

  /** No policy holds what arrives at pods in the network of their node. */
  private nodeGrants(namespace: Namespace, direction: Direction): Grant[] {
    return direction === 'Egress' ? [] : namespace.workloads.filter((workload) => this.evaluation.matcher.isInNodeNetwork(workload))
      .map((workload) => ({ namespace, direction, wanted: [], unwanted: [], ports: Traffic.ALL, nodeNetwork: workload }));
  }

  /** Which selectors in use select a namespace, a digit for each. */
  private membership(namespace: Namespace): string {
    let membership = this.memberships.get(namespace);
    if (membership === undefined) {
      this.selectors ??= [...this.selectorsInUse().values()];
      membership = this.selectors.map((matches) => matches(namespace) ? '1' : '0').join('');
      this.memberships.set(namespace, membership);
    }
    return membership;
  }

  private selectorsInUse(): Map<string, (namespace: Namespace) => boolean> {
    const found = new Map<string, (namespace: Namespace) => boolean>();
    const note = ({ namespace, namespaces }: Pick<PodsPeer, 'namespace' | 'namespaces'>) => {
      if (namespace === undefined && !namespaces.isEverything) {
        found.set(namespaces.key, ({ labels }) => namespaces.matches(labels));
      } else if (namespace !== undefined) {
        found.set(`name ${namespace}`, ({ name }) => name === namespace);
      }
    };
    const wide = [...this.ownPolicies.values()].flat().flatMap(({ rules }) => podsPeers(rules)).filter(({ namespace }) => namespace === undefined);
    // Rules of cluster-wide policies that name a namespace may deny, so that no grant speaks of them.
    [...wide, ...this.clusterWide.all.flatMap(({ rules, subject }) => [subject, ...podsPeers(rules)])].forEach(note);
    return found;
  }
}

function podsPeers(rules: readonly Rule[]): PodsPeer[] {
  return rules.flatMap(({ peers = [] }) => peers.filter((peer) => peer.kind === 'pods'));
}

/** Grants by the namespace that they name. */
interface GrantsByName {
  readonly named: ReadonlyMap<string, readonly Grant[]>;
  readonly wide: readonly Grant[];
}

/** The grants of a namespace in one direction, and the cluster-wide policies that limit them. */
interface GrantIndex extends GrantsByName {
  readonly admin: readonly PriorityGroup[];
  readonly baseline: readonly PriorityGroup[];
}

function byNamespace(grants: readonly Grant[]): GrantsByName {
  const named = new Map<string, Grant[]>();
  const wide: Grant[] = [];
  for (const grant of grants) {
    const name = namespaceOfGrant(grant);
    if (name === undefined) {
      wide.push(grant);
    } else if (name !== grant.namespace.name) {
      const list = named.get(name) ?? [];
      named.set(name, list);
      list.push(grant);
    }
  }
  return { named, wide };
}

function grantKey({ rule, peer, wanted, unwanted, ports, nodeNetwork }: Grant): string {
  const labels = [wanted, unwanted].map((selectors) => selectors.map(({ key }) => key));
  return JSON.stringify([rule?.policy.tier, rule?.policy.priority, peer && peerKey(peer), ...labels, ports.toString(), nodeNetwork?.id]);
}
