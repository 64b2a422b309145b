import { IConstruct } from 'constructs';
import { DeclaredPort, IConnectionEndpoint } from './endpoint';
import { Port } from './port';
import { Mistake, pathOf } from '../errors';
import { TargetCluster } from '../target';

/**
 * The port as numbers, by what the workload that is reached declares: undefined where it declares no such port,
 * or gives one name to several.
 */
export function resolvePort(port: Port, server: IConnectionEndpoint): Port | undefined {
  const declared = server.declaredPorts.filter((candidate) => isCovered(port, candidate));
  if (port.name === undefined) {
    return declared.length > 0 ? port : undefined;
  }
  const [first, ...others] = declared;
  const unique = first && others.every((other) => other.number === first.number && other.protocol === first.protocol);
  return unique ? Port.numbered(first.protocol, first.number) : undefined;
}

/** Whether one resolved port lies within another. */
export function liesWithin(inner: Port, outer: Port): boolean {
  return inner.protocol === outer.protocol && outer.number! <= inner.number! && lastOf(inner) <= lastOf(outer);
}

/** A port that the workload which is reached does not declare. */
export function undeclaredPortMistake(where: IConstruct, field: string, port: Port, server: IConnectionEndpoint): Mistake {
  const declared = server.declaredPorts.map(({ protocol, number, name }) => `${protocol} ${number}${name ? ` '${name}'` : ''}`);
  return {
    where,
    field,
    problem: port.name === undefined ? `reaches a port that ${pathOf(server)} does not declare` : `reaches a port name that ${pathOf(server)} does not declare exactly once`,
    given: port.toString(),
    allowed: declared.length > 0 ? `Its declared ports are ${[...new Set(declared)].sort().join(', ')}` : 'It declares no port',
    fix: 'Declare the port on the container that listens on it, or connect to a declared one',
  };
}

/** What the network plug-in of the target cannot do with a port. */
export function unsupportedPortMistakes(where: IConstruct, field: string, port: Port): Mistake[] {
  const { cni } = TargetCluster.on(where);
  const mistakes: Mistake[] = [];
  if (port.endNumber !== undefined && !cni.supportsEndPort) {
    mistakes.push({ where, field, problem: `is a port range, of which ${cni.name} opens the first port only`, given: port.toString(), allowed: 'Single ports are allowed', fix: 'Allow each port with its own call' });
  }
  if (port.protocol === 'SCTP' && !cni.supportsSctp) {
    mistakes.push({ where, field, problem: `is an SCTP port, which ${cni.name} does not let through`, given: port.toString(), allowed: 'TCP and UDP ports are allowed', fix: 'Say so in the target where SCTP is switched on' });
  }
  return mistakes;
}

function isCovered(port: Port, declared: DeclaredPort): boolean {
  const sameProtocol = port.protocol === undefined || port.protocol === declared.protocol;
  return sameProtocol && (port.name === undefined
    ? port.number! <= declared.number && declared.number <= lastOf(port)
    : port.name === declared.name);
}

function lastOf(port: Port): number {
  return port.endNumber ?? port.number!;
}
