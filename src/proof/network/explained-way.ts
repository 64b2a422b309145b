import { EntryRoute, entryRoutesAmong } from './entry-routes';
import { Evaluation, Step } from './evaluation';
import { NetworkObject } from './network-object';
import { INGRESS_CONTROLLER, NetworkProof } from './network-proof';
import { Peer } from './peer';
import { End, Match, selects } from './peer-match';
import { Direction, Policy, Rule } from './policy';
import { ServiceTarget } from './service-targets';
import { Workload } from './topology';
import { Traffic } from './traffic';

/** A step of an evaluation, with all that can be pointed at. */
export interface ExplainedStep extends Step {
  /** The peer of the rule that is the other end; none where the rule is about everybody. */
  readonly peer?: Peer;
  /** Whether the rule knows the other end by its address only, which not every network plug-in asks for. */
  readonly dependsOnPlugIn: boolean;
  /** The policy of the rule; where no rule matched, those that isolate the pods. */
  readonly policies: readonly NetworkObject[];
}

/** An Ingress or route that leads to pods. */
export interface ExplainedRoute {
  readonly object: NetworkObject;
  readonly traffic: Traffic;
}

/** One end of a way: the pods, none for what is outside the cluster. */
export interface WayEnd {
  readonly id: string;
  readonly workload?: Workload;
}

/** A connection between pods that policies tell apart from others, step by step. */
export interface ExplainedWay {
  readonly source: WayEnd;
  readonly destination: WayEnd;
  /** How many pairs of pods of the same two names are treated alike. */
  readonly pairs: number;
  /** What is asked for, at the ports of the pods. */
  readonly asked: Traffic;
  /** What a Service makes of its ports; empty where none is asked. */
  readonly ports: ServiceTarget['ports'];
  /** What leads in from outside; missing where the ingress controller is not the source. */
  readonly routes?: readonly ExplainedRoute[];
  /** The steps out of the source, then those into the destination, as far as they are about what is asked for. */
  readonly steps: readonly ExplainedStep[];
  readonly allowed: Traffic;
  /** Whether both ends have one name: a pod always reaches itself, so the steps are about two pods of it. */
  readonly isLoopback: boolean;
}

/** Whether policies say nothing about a way: a single pod has nobody but itself to reach. */
export function isUndefined({ isLoopback, source }: ExplainedWay): boolean {
  return isLoopback && source.workload?.kind === 'Pod';
}

/** Collects ways, those that are treated alike as one. */
export class WayFinder {
  private readonly found = new Map<string, ExplainedWay>();
  private readonly numbers = new Map<object, number>();

  constructor(private readonly proof: NetworkProof) {}

  public get ways(): ExplainedWay[] {
    return [...this.found.values()];
  }

  /** A way from pods to pods. */
  public between(source: Workload, target: ServiceTarget): void {
    const { steps, through } = this.followed(source, target);
    this.add({ ...wayInto(target), source: endOf(source), steps, allowed: through, isLoopback: source.id === target.workload.id });
  }

  /** A way from an address outside the cluster to pods. */
  public fromOutside(address: bigint, name: string, target: ServiceTarget): void {
    const { workload, traffic } = target;
    const steps: ExplainedStep[] = [];
    const trace = (step: Step) => this.keep(steps, step, traffic, workload, address);
    const through = this.evaluation.through('Ingress', workload, address, workload.namedPorts, trace);
    this.add({ ...wayInto(target), source: { id: name }, steps, allowed: through.intersection(traffic) });
  }

  /** A way from pods to an address outside the cluster. */
  public toOutside(source: Workload, address: bigint, name: string, asked: Traffic): void {
    const steps: ExplainedStep[] = [];
    const through = this.evaluation.through('Egress', source, address, [], (step) => this.keep(steps, step, asked, source, address));
    const destination = { id: name };
    this.add({ source: endOf(source), destination, pairs: 1, asked, ports: [], steps, allowed: through.intersection(asked), isLoopback: false });
  }

  /** A way from whatever serves Ingresses and routes to pods. */
  public fromEntry(target: ServiceTarget): void {
    const { steps, through } = this.followed(this.proof.controller(), target);
    const routes = this.routesTo(target);
    const routed = routes.reduce((all, { traffic }) => all.union(traffic), Traffic.NONE);
    this.add({ ...wayInto(target), source: { id: INGRESS_CONTROLLER }, routes, steps, allowed: through.intersection(routed) });
  }

  private get evaluation(): Evaluation {
    return this.proof.evaluation;
  }

  private followed(source: Workload, { workload, traffic }: ServiceTarget): { readonly steps: ExplainedStep[]; readonly through: Traffic } {
    const steps: ExplainedStep[] = [];
    const through = this.evaluation.between(source, workload, (step) => {
      const [subject, end] = step.direction === 'Egress' ? [source, workload] : [workload, source];
      this.keep(steps, step, traffic, subject, end);
    });
    return { steps, through: through.intersection(traffic) };
  }

  private keep(steps: ExplainedStep[], step: Step, asked: Traffic, subject: Workload, end: End): void {
    const traffic = step.traffic.intersection(asked);
    if (!traffic.isEmpty) {
      const peer = step.rule && this.matchedPeer(step.rule, end);
      const dependsOnPlugIn = typeof end !== 'bigint' && peer !== undefined && peer.kind !== 'pods';
      steps.push({ ...step, traffic, peer, dependsOnPlugIn, policies: this.policiesOf(step, subject) });
    }
  }

  /** A peer that knows pods by their labels before one that knows them by their address. */
  private matchedPeer({ peers = [] }: Rule, end: End): Peer | undefined {
    const matched = peers.filter((peer) => this.evaluation.matcher.ofPeer(peer, end) !== Match.NO);
    return matched.find(({ kind }) => kind === 'pods') ?? matched[0];
  }

  private policiesOf({ rule, tier, direction }: Step, subject: Workload): readonly NetworkObject[] {
    if (rule) {
      return [rule.policy.object];
    }
    return tier === 'NetworkPolicy' ? this.isolating(subject, direction).map(({ object }) => object) : [];
  }

  private isolating(workload: Workload, direction: Direction): Policy[] {
    return this.proof.policies.filter(({ subject, isolates }) => isolates.includes(direction) && selects(subject, workload));
  }

  private routesTo({ workload, traffic: asked }: ServiceTarget): ExplainedRoute[] {
    return entryRoutesAmong(this.proof.objects)
      .map((route) => ({ object: route.object, traffic: this.routed(route, workload).intersection(asked) }))
      .filter(({ traffic }) => !traffic.isEmpty);
  }

  private routed({ namespace, service, port }: EntryRoute, workload: Workload): Traffic {
    const object = this.proof.services.find(namespace, service);
    const backend = object && this.proof.services.backends(object, port).find((one) => one.workload === workload);
    return backend?.traffic ?? Traffic.NONE;
  }

  private add(way: ExplainedWay): void {
    const steps = way.steps.map(({ direction, tier, verdict, traffic, rule, policies }) =>
      [direction, tier, verdict, `${traffic}`, ...[rule, ...policies].map((one) => this.numberOf(one))]);
    const key = JSON.stringify([way.source.id, way.destination.id, `${way.asked}`, `${way.allowed}`, steps]);
    const known = this.found.get(key);
    this.found.set(key, known ? { ...known, pairs: known.pairs + 1 } : way);
  }

  private numberOf(value: object | undefined): number {
    if (value && !this.numbers.has(value)) {
      this.numbers.set(value, this.numbers.size + 1);
    }
    return value ? this.numbers.get(value)! : 0;
  }
}

function endOf(workload: Workload): WayEnd {
  return { id: workload.id, workload };
}

function wayInto({ workload, traffic, ports }: ServiceTarget): Pick<ExplainedWay, 'destination' | 'pairs' | 'asked' | 'ports' | 'isLoopback'> {
  return { destination: endOf(workload), pairs: 1, asked: traffic, ports, isLoopback: false };
}
