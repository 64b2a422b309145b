import * as kplus from 'cdk8s-plus-28';
import { Port } from './port';

/** One peer on one port: what a rule of a NetworkPolicy lets through. */
export interface PolicyPair {
  /** A NetworkPolicyPeer. */
  readonly peer: any;
  readonly port: Port;
}

/**
 * The fewest rules that let through exactly the given pairs: the ports of a peer are joined, then the peers with the
 * same ports. Neither the order of the pairs nor repeated ones change the result.
 */
export function mergedRules(side: 'from' | 'to', pairs: readonly PolicyPair[]): any[] {
  const portsOfPeer = new Map<string, Map<string, any>>();
  for (const { peer, port } of pairs) {
    const key = JSON.stringify(sortKeys(peer));
    const ports = portsOfPeer.get(key) ?? new Map<string, any>();
    const entry = policyPort(port);
    portsOfPeer.set(key, ports.set(JSON.stringify(entry), entry));
  }
  const peersOfPorts = new Map<string, any[]>();
  for (const peer of [...portsOfPeer.keys()].sort()) {
    const ports = JSON.stringify([...portsOfPeer.get(peer)!.values()].sort(byPort));
    peersOfPorts.set(ports, [...(peersOfPorts.get(ports) ?? []), JSON.parse(peer)]);
  }
  return [...peersOfPorts].map(([ports, peers]) => ({ [side]: peers, ports: JSON.parse(ports) }));
}

function policyPort({ protocol, name, number, endNumber }: Port): any {
  return { protocol: protocol ?? kplus.Protocol.TCP, port: name ?? number, ...(endNumber === undefined ? {} : { endPort: endNumber }) };
}

/** By protocol, then numbers by value, then names. */
function byPort(a: any, b: any): number {
  return compare(a.protocol, b.protocol)
    || compare(typeof a.port, typeof b.port)
    || compare(a.port, b.port)
    || compare(a.endPort ?? 0, b.endPort ?? 0);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : Number(a > b);
}

function sortKeys(value: any): any {
  if (Array.isArray(value)) {
    return value.map(sortKeys);
  }
  return value && typeof value === 'object'
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, sortKeys(value[key])]))
    : value;
}
