import { Bundle, Connection } from './connection';
import { Evaluation } from './evaluation';
import { PeerMembers } from './peer-members';
import { Direction } from './policy';
import { rulesOf } from './stance';
import { Topology, Workload } from './topology';
import { Traffic } from './traffic';
import { WideGroups } from './wide-groups';

/** Peers with more workloads than this stay symbolic. */
const WIDEST = 100;

/**
 * Every connection between workloads.
 *
 * A connection needs a rule that lets it out and one that lets it in, or a side without policies. Where either rule names
 * few workloads, these are asked one by one. What is left are rules without limit on both sides: workloads that no such
 * rule tells apart are asked together, once.
 */
export class WorkloadConnections {
  public readonly connections: Connection[] = [];
  public readonly bundles: Bundle[] = [];
  private readonly asked = new Map<Workload, Set<Workload>>();
  private readonly members: PeerMembers;

  constructor(private readonly topology: Topology, private readonly evaluation: Evaluation, widest: number = WIDEST) {
    this.members = new PeerMembers(topology, evaluation.matcher, widest);
    const ordinary = topology.workloads.filter((workload) => !evaluation.matcher.isInNodeNetwork(workload));
    const candidates = this.candidates(ordinary);
    for (const source of ordinary) {
      const destinations = candidates.get(source);
      if (destinations) {
        this.ask(source, destinations);
      }
    }
    this.bundles.push(...new WideGroups(topology, evaluation, this.members, (source, destination) => this.isAsked(source, destination)).bundles());
    this.addNodeTraffic();
  }

  /** Every pair of workloads with traffic, one after the other. */
  public* pairs(): Iterable<Connection> {
    yield* this.connections;
    for (const { sources, destinations, traffic } of this.bundles) {
      for (const source of sources) {
        for (const destination of destinations) {
          if (this.isBundled(source, destination)) {
            yield { source, destination, traffic };
          }
        }
      }
    }
  }

  /** Whether two workloads of a bundle are connected by it: pairs that stand alone are no part of it, and pods of one owner are not told apart. */
  public isBundled(source: Workload, destination: Workload): boolean {
    return source.id !== destination.id && !this.isAsked(source, destination);
  }

  /** The pairs for which one side has a rule that names few. */
  private candidates(workloads: readonly Workload[]): Map<Workload, Set<Workload>> {
    const candidates = new Map<Workload, Set<Workload>>();
    const add = (source: Workload, destination: Workload) => {
      const destinations = candidates.get(source) ?? new Set();
      candidates.set(source, destinations.add(destination));
    };
    for (const workload of workloads) {
      this.named(workload, 'Egress').forEach((destinations) => destinations.forEach((destination) => add(workload, destination)));
      this.named(workload, 'Ingress').forEach((sources) => sources.forEach((source) => add(source, workload)));
    }
    return candidates;
  }

  private named(workload: Workload, direction: Direction): (readonly Workload[])[] {
    return rulesOf(this.evaluation.stances.of(workload)[direction]).flatMap(({ peers }) => (peers ?? []).flatMap((peer) => {
      const members = this.members.of(peer);
      return members ? [members] : [];
    }));
  }

  private ask(source: Workload, destinations: Set<Workload>): void {
    this.asked.set(source, destinations);
    for (const destination of destinations) {
      if (source.id !== destination.id) {
        const traffic = this.evaluation.between(source, destination);
        if (!traffic.isEmpty) {
          this.connections.push({ source, destination, traffic });
        }
      }
    }
  }

  private isAsked(source: Workload, destination: Workload): boolean {
    return this.asked.get(source)?.has(destination) ?? false;
  }

  /** A node reaches the pods that run on it. */
  private addNodeTraffic(): void {
    const sources = this.topology.workloads.filter((workload) => this.evaluation.matcher.isInNodeNetwork(workload));
    if (sources.length > 0) {
      this.bundles.push({ sources, destinations: this.topology.workloads, traffic: Traffic.ALL });
    }
  }
}
