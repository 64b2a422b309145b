import { Evaluation, Outcome } from './evaluation';
import { Grant, grantsOf, namespaceOfGrant } from './grant';
import { PodsPeer, peerKey } from './peer';
import { Direction, Policy, Rule } from './policy';
import { priorityGroups } from './stance';
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
}

const UNLIMITED: Limits = { accepted: Traffic.NONE, asked: Traffic.ALL, byDefault: Traffic.ALL };

/** The grants of namespaces, found by the namespaces that they are about. */
export class NamespaceGrants {
  private readonly ownPolicies = new Map<string, Policy[]>();
  private readonly clusterWide: readonly Policy[];
  private selectors: Map<string, (namespace: Namespace) => boolean> | undefined;
  private readonly known = { Ingress: new Map<Namespace, GrantIndex>(), Egress: new Map<Namespace, GrantIndex>() };

  constructor(policies: readonly Policy[], public readonly evaluation: Evaluation) {
    for (const policy of policies.filter(({ tier }) => tier === 'NetworkPolicy')) {
      const namespace = policy.subject.namespace!;
      this.ownPolicies.set(namespace, [...this.ownPolicies.get(namespace) ?? [], policy]);
    }
    this.clusterWide = policies.filter(({ tier }) => tier !== 'NetworkPolicy');
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

  /** What cluster-wide policies leave to a grant, whatever the labels of the pods on both sides. */
  public limits({ namespace, direction, rule }: Grant, other: Namespace): Limits {
    const policies = this.clusterWideAt(namespace);
    if (policies.length === 0) {
      return UNLIMITED;
    }
    const question = {
      direction,
      end: { anyPodOf: other },
      declared: undefined,
      // A policy that selects pods by labels can be evaded, unless it is the one that the grant comes from.
      isUncertain: (policy: Policy) => !policy.subject.pods.isEverything && policy !== rule?.policy,
    };
    const tierOf = (tier: 'Admin' | 'Baseline', asked: Traffic): Outcome =>
      this.evaluation.tier(tier, priorityGroups(policies.filter((policy) => policy.tier === tier), direction), asked, question);
    const admin = tierOf('Admin', Traffic.ALL);
    const asked = admin.open.union(admin.passed);
    const baseline = tierOf('Baseline', asked);
    return { accepted: admin.accepted, asked, byDefault: baseline.accepted.union(baseline.passed).union(baseline.open) };
  }

  /** The cluster-wide policies that may select pods of a namespace. */
  private clusterWideAt(namespace: Namespace): readonly Policy[] {
    return this.clusterWide.filter(({ subject }) => subject.namespace === undefined
      ? subject.namespaces.matches(namespace.labels)
      : subject.namespace === namespace.name);
  }

  private of(namespace: Namespace, direction: Direction): GrantIndex {
    let index = this.known[direction].get(namespace);
    if (!index) {
      const own = this.ownPolicies.get(namespace.name) ?? [];
      index = indexOf([...grantsOf(namespace, direction, own, this.clusterWideAt(namespace)), ...this.nodeGrants(namespace, direction)]);
      this.known[direction].set(namespace, index);
    }
    return index;
  }

  /** No policy holds what arrives at pods in the network of their node. */
  private nodeGrants(namespace: Namespace, direction: Direction): Grant[] {
    return direction === 'Egress' ? [] : namespace.workloads.filter((workload) => this.evaluation.matcher.isInNodeNetwork(workload))
      .map((workload) => ({ namespace, direction, wanted: [], unwanted: [], ports: Traffic.ALL, nodeNetwork: workload }));
  }

  /** Which selectors in use select a namespace. */
  private membership(namespace: Namespace): string {
    this.selectors ??= this.selectorsInUse();
    return [...this.selectors].filter(([, matches]) => matches(namespace)).map(([key]) => key).join('\n');
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
    [...wide, ...this.clusterWide.flatMap(({ rules, subject }) => [subject, ...podsPeers(rules)])].forEach(note);
    return found;
  }
}

function podsPeers(rules: readonly Rule[]): PodsPeer[] {
  return rules.flatMap(({ peers = [] }) => peers.filter((peer) => peer.kind === 'pods'));
}

/** Grants by the namespace that they name. */
interface GrantIndex {
  readonly named: ReadonlyMap<string, readonly Grant[]>;
  readonly wide: readonly Grant[];
}

function indexOf(grants: readonly Grant[]): GrantIndex {
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
