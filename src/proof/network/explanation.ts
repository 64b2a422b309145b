import { ExplainedEnd, destinationEnd, sourceEnd } from './explained-ends';
import { ExplainedStep, ExplainedWay, WayFinder, isUndefined } from './explained-way';
import { holds } from './intervals';
import { NetworkProof } from './network-proof';
import { ServiceTarget, serviceTargets } from './service-targets';
import { Traffic } from './traffic';
import { refuse } from '../../errors';

/** What becomes of traffic. Nothing is defined for a pod that reaches itself. */
export type Answer = 'allowed' | 'partly allowed' | 'denied' | 'not defined';

/** Why somebody reaches somebody else, or does not. */
export interface Explanation {
  readonly source: string;
  readonly destination: string;
  /** What was asked for, at the ports of the Service where one is the destination. */
  readonly asked: Traffic;
  /** Each pair of pods that policies tell apart, those that they treat alike once. */
  readonly ways: readonly ExplainedWay[];
  readonly answer: Answer;
  /** What the answer rests on, a sentence each without its full stop. */
  readonly assumptions: readonly string[];
}

/**
 * Follows a connection through the policies of both sides.
 *
 * Refused with an error: an end that nobody or more than one is, two ends outside the cluster, ports that a Service does
 * not have.
 *
 * @param source a workload (`shop/web[Deployment]`, `shop/web`), an address or `{ingress-controller}`
 * @param destination a workload, a Service (`service/shop/db`) or an address
 * @param traffic the ports that are asked for; all where they are left out
 */
export function explain(proof: NetworkProof, source: string, destination: string, traffic: Traffic = Traffic.ALL): Explanation {
  const from = sourceEnd(proof, source);
  const to = destinationEnd(proof, destination);
  const ways = waysBetween(proof, from, to, traffic);
  return {
    source: from.name,
    destination: to.name,
    asked: traffic,
    ways,
    answer: answerOf(ways),
    assumptions: [...new Set([...proof.assumptions, ...assumedOfEnds(proof, from, to), ...ways.flatMap((way) => assumedOfWay(proof, way))])],
  };
}

/** What becomes of the traffic of one way or of several. */
export function answerOf(ways: readonly ExplainedWay[]): Answer {
  const defined = ways.filter((way) => !isUndefined(way));
  if (defined.length === 0) {
    return 'not defined';
  }
  if (defined.every(({ allowed }) => allowed.isEmpty)) {
    return 'denied';
  }
  return defined.every(({ allowed, asked }) => allowed.contains(asked)) ? 'allowed' : 'partly allowed';
}

function waysBetween(proof: NetworkProof, from: ExplainedEnd, to: ExplainedEnd, asked: Traffic): ExplainedWay[] {
  const finder = new WayFinder(proof);
  if (to.kind !== 'address') {
    targetsOf(proof, to, asked).forEach((target) => follow(finder, from, target));
  } else if (from.kind === 'workloads') {
    from.workloads.forEach((workload) => finder.toOutside(workload, to.address, to.name, asked));
  } else {
    refuse({ where: 'explain', field: 'destination', problem: 'is outside the cluster, and so is the source', given: to.name, allowed: 'At least one end has to be a workload', fix: 'Name a workload or a Service' });
  }
  return finder.ways;
}

function follow(finder: WayFinder, from: ExplainedEnd, target: ServiceTarget): void {
  if (from.kind === 'address') {
    finder.fromOutside(from.address, from.name, target);
  } else if (from.kind === 'entry') {
    finder.fromEntry(target);
  } else if (from.kind === 'workloads') {
    from.workloads.forEach((source) => finder.between(source, target));
  }
}

function targetsOf({ services }: NetworkProof, to: ExplainedEnd, asked: Traffic): ServiceTarget[] {
  if (to.kind === 'service') {
    return serviceTargets(services, to.object, to.name, asked);
  }
  return to.kind === 'workloads' ? to.workloads.map((workload) => ({ workload, traffic: asked, ports: [] })) : [];
}

function assumedOfEnds(proof: NetworkProof, from: ExplainedEnd, to: ExplainedEnd): string[] {
  const { podAddresses, nodeAddresses } = proof.reading;
  const outside = [from, to].filter((end) => end.kind === 'address').map(({ name, address }) =>
    `${name} is outside the cluster${holds(podAddresses, address) || holds(nodeAddresses, address) ? ', although pods or nodes may have such addresses' : ''}`);
  return [
    ...outside,
    ...from.kind === 'address' && to.kind === 'service' ? ["No load balancer or node puts its own address in the place of the source's"] : [],
    ...from.kind === 'entry' && proof.controller().namespace.name === '' ? ['The ingress controller has no labels by which policies know it, as the target does not say where it is'] : [],
  ];
}

function assumedOfWay(proof: NetworkProof, { source, destination, steps }: ExplainedWay): string[] {
  const inNodeNetwork = [source, destination].filter(({ workload }) => workload && proof.evaluation.matcher.isInNodeNetwork(workload));
  return [
    ...inNodeNetwork.map(({ id }) => `${id} is in the network of its node: no policy holds its traffic, and every pod accepts that of its own node`),
    ...steps.some(({ dependsOnPlugIn }) => dependsOnPlugIn) ? ['Address blocks match pods and nodes, which some network plug-ins do and others do not'] : [],
    ...steps.some((step) => isDisputed(step, steps)) ? ['Where it is not certain which rule decides, what may be let through counts as let through'] : [],
  ];
}

/** Whether other rules for the same direction allow what a step denies: then it is not certain which comes first. */
function isDisputed(step: ExplainedStep, steps: readonly ExplainedStep[]): boolean {
  return step.verdict === 'denied' && steps.some((other) => other.verdict === 'allowed' && other.direction === step.direction && !other.traffic.intersection(step.traffic).isEmpty);
}
