import { IConstruct } from 'constructs';
import { MatcherResult } from './matcher-result';
import { NetworkEnd, namesOfEnd, networkProofOf } from './network-ends';
import { refuse } from '../errors';
import { Port } from '../network';
import { Explanation, NetworkProof, Protocol, Traffic, explain, explanationLines } from '../proof';

/** What jest gives to a matcher. */
interface MatcherContext {
  readonly isNot?: boolean;
}

/** More connections than these are only counted. */
const MOST_EXPLAINED = 3;

/**
 * Passes where the network policies of the app let all of the port through, from every workload of the source to every one of the destination;
 * with `not`, where they let none of it through between any two.
 */
export function toReach(
  this: MatcherContext | void, scope: IConstruct, source: NetworkEnd, destination: NetworkEnd, port: Port | number,
): MatcherResult {
  const isNot = this?.isNot === true;
  const proof = networkProofOf(scope);
  const asked = typeof port === 'number' ? Port.tcp(port) : port;
  const sources = namesOfEnd({ scope, proof, field: 'source' }, source);
  const explanations = namesOfEnd({ scope, proof, field: 'destination' }, destination).flatMap((to) => {
    const traffic = trafficOf(proof, to, asked);
    return sources.map((from) => explain(proof, from, to, traffic));
  });
  const unexpected = explanations.filter(({ answer }) => isNot ? answer !== 'denied' : answer !== 'allowed');
  return {
    pass: (unexpected.length === 0) !== isNot,
    message: () => messageOf(unexpected, isNot),
  };
}

/** The port as numbers; a name means what the pods that are reached declare under it. */
function trafficOf({ topology }: NetworkProof, destination: string, { protocol, name, number, endNumber }: Port): Traffic {
  if (name === undefined) {
    return Traffic.of(protocol as Protocol, number, endNumber ?? number);
  }
  const traffic = topology.workloads.filter(({ id, namespace, name: own }) => id === destination || `${namespace.name}/${own}` === destination)
    .flatMap(({ namedPorts }) => namedPorts)
    .filter((named) => named.name === name && (protocol === undefined || protocol === named.protocol))
    .reduce((all, named) => all.union(Traffic.port(named.protocol, named.port)), Traffic.NONE);
  return traffic.isEmpty
    ? refuse({ where: 'toReach', field: 'port', problem: `is no name of a port that ${destination} declares`, given: name, allowed: 'Numbers and declared names are allowed', fix: 'Write the name that the container gives its port, or its number' })
    : traffic;
}

function messageOf(unexpected: readonly Explanation[], isNot: boolean): string {
  const [{ source, destination, asked }] = unexpected;
  const others = unexpected.length > MOST_EXPLAINED ? [`and so it is for ${unexpected.length - MOST_EXPLAINED} more connections`] : [];
  return [
    `${source} was expected ${isNot ? 'not ' : ''}to reach ${destination} on ${asked}, and ${isNot ? 'it does' : 'does not'}:`,
    ...unexpected.slice(0, MOST_EXPLAINED).flatMap((explanation) => explanationLines(explanation).map((line) => `  ${line}`.trimEnd())),
    ...others,
  ].join('\n');
}
