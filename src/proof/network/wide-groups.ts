import { Bundle } from './connection';
import { Evaluation } from './evaluation';
import { PodsPeer, peerKey } from './peer';
import { PeerMembers } from './peer-members';
import { Direction, Rule } from './policy';
import { DirectionStance, rulesOf } from './stance';
import { Topology, Workload } from './topology';

/** Groups workloads that no wide rule tells apart, so that each pair of groups is asked once. */
export class WideGroups {
  private readonly marks = new Map<Workload, string[]>();

  constructor(
    private readonly topology: Topology,
    private readonly evaluation: Evaluation,
    private readonly members: PeerMembers,
    private readonly isAsked: (source: Workload, destination: Workload) => boolean,
  ) {}

  /** What gets between workloads that are open, or have wide rules, on both sides. */
  public bundles(): Bundle[] {
    const { workloads } = this.topology;
    const { matcher } = this.evaluation;
    const sources = workloads.filter((workload) => !matcher.isInNodeNetwork(workload) && this.isWide(workload, 'Egress'));
    const destinations = workloads.filter((workload) => this.isWide(workload, 'Ingress'));
    if (sources.length === 0 || destinations.length === 0) {
      return [];
    }
    this.markMembers(sources, destinations);
    const from = groupBy(sources, (workload) => this.signature(workload, 'Egress'));
    const to = groupBy(destinations, (workload) => `${this.signature(workload, 'Ingress')} ${JSON.stringify(workload.namedPorts)}`);
    return from.flatMap((group) => to.flatMap((other) => this.between(group, other)));
  }

  /** Asks one pair for all; the pairs that some rule names are no examples. */
  private between(sources: readonly Workload[], destinations: readonly Workload[]): Bundle[] {
    for (const source of sources) {
      const destination = destinations.find((other) => other.id !== source.id && !this.isAsked(source, other));
      if (destination) {
        const traffic = this.evaluation.between(source, destination);
        return traffic.isEmpty ? [] : [{ sources, destinations, traffic }];
      }
    }
    return [];
  }

  /** Whether some rule without limit, or the lack of policies, lets traffic through. */
  private isWide(workload: Workload, direction: Direction): boolean {
    const stance = this.evaluation.stances.of(workload)[direction];
    return this.evaluation.matcher.isInNodeNetwork(workload) || !stance.isolated
      || stance.networkPolicy.some((rule) => this.isWideRule(rule))
      || stance.admin.some((group) => group.some((rules) => rules.some((rule) => rule.action === 'Accept' && this.isWideRule(rule))));
  }

  private isWideRule({ peers }: Rule): boolean {
    return !peers || peers.some((peer) => this.members.of(peer) === undefined);
  }

  /** What wide rules say of a workload, and which of the wide peers of others it belongs to. */
  private signature(workload: Workload, direction: Direction): string {
    const { isolated, admin, networkPolicy, baseline } = this.evaluation.stances.of(workload)[direction];
    const ordered = (groups: DirectionStance['admin']) => groups.map((group) => group.map((rules) => this.describe(rules).join(';')).sort());
    return JSON.stringify([
      this.evaluation.matcher.isInNodeNetwork(workload),
      isolated,
      ordered(admin),
      [...new Set(this.describe(networkPolicy))].sort(),
      ordered(baseline),
      this.marks.get(workload) ?? [],
    ]);
  }

  private describe(rules: readonly Rule[]): string[] {
    return rules.filter((rule) => this.isWideRule(rule)).map(({ policy, action, ports, peers }) => {
      const wide = peers?.filter((peer) => this.members.of(peer) === undefined).map(peerKey).sort();
      return JSON.stringify([policy.priority, action, ports.key, wide]);
    });
  }

  /** Notes for each workload the wide peers that select it, or where they are fewer that do not. */
  private markMembers(sources: readonly Workload[], destinations: readonly Workload[]): void {
    this.markSide(sources, destinations, 'Ingress');
    this.markSide(destinations, sources, 'Egress');
  }

  private markSide(marked: readonly Workload[], others: readonly Workload[], direction: Direction): void {
    const byNamespace = groupBy(marked, ({ namespace }) => namespace.name);
    for (const [key, peer] of this.widePodsPeers(others, direction)) {
      const members = byNamespace.map((workloads) => membersAmong(workloads, peer));
      const isMostly = members.reduce((sum, { length }) => sum + length, 0) > marked.length / 2;
      const few = isMostly ? byNamespace.flatMap((workloads, index) => without(workloads, members[index])) : members.flat();
      few.forEach((workload) => this.mark(workload, `${isMostly ? '!' : ''}${direction} ${key}`));
    }
  }

  private mark(workload: Workload, text: string): void {
    const marks = this.marks.get(workload) ?? [];
    this.marks.set(workload, marks);
    marks.push(text);
  }

  private widePodsPeers(workloads: readonly Workload[], direction: Direction): Map<string, PodsPeer> {
    const peers = new Map<string, PodsPeer>();
    for (const workload of workloads) {
      for (const rule of rulesOf(this.evaluation.stances.of(workload)[direction])) {
        for (const peer of rule.peers ?? []) {
          if (peer.kind === 'pods' && this.members.of(peer) === undefined) {
            peers.set(peerKey(peer), peer);
          }
        }
      }
    }
    return peers;
  }
}

/** Which workloads of one namespace a peer selects. */
function membersAmong(workloads: readonly Workload[], { namespace, namespaces, pods }: PodsPeer): readonly Workload[] {
  const { name, labels: own } = workloads[0].namespace;
  if (namespace === undefined ? !namespaces.matches(own) : namespace !== name) {
    return [];
  }
  return pods.isEverything ? workloads : workloads.filter(({ labels }) => pods.matches(labels));
}

function without(workloads: readonly Workload[], others: readonly Workload[]): readonly Workload[] {
  if (workloads.length === others.length) {
    return [];
  }
  const left = new Set(others);
  return workloads.filter((workload) => !left.has(workload));
}

function groupBy<T>(items: readonly T[], keyFor: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyFor(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return [...groups.values()];
}
