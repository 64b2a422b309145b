import { NO_ADDRESSES } from './addresses';
import { union } from './intervals';
import { NetworkObject } from './network-object';
import { onlyNamespaceOf } from './network-policy-reader';
import { Peer, PodsPeer } from './peer';
import { Action, Direction, Policy, Rule, Subject, Tier } from './policy';
import { PolicyParts } from './policy-parts';
import { PortMatch, PortName } from './port-match';
import { Selector } from './selector';
import { Protocol, Traffic } from './traffic';

const SIDES = { Ingress: ['ingress', 'from'], Egress: ['egress', 'to'] } as const;

/** The kinds of the network-policy-api project, and what tells them apart. */
const KINDS: { readonly [kind: string]: ClusterKind | undefined } = {
  ClusterNetworkPolicy: { actions: { Accept: 'Accept', Deny: 'Deny', Pass: 'Pass' } },
  AdminNetworkPolicy: { tier: 'Admin', actions: { Allow: 'Accept', Deny: 'Deny', Pass: 'Pass' } },
  BaselineAdminNetworkPolicy: { tier: 'Baseline', actions: { Allow: 'Accept', Deny: 'Deny' } },
};

interface ClusterKind {
  /** The tier of all its policies; where there is none, each says its own. */
  readonly tier?: Tier;
  /** What its actions are called. */
  readonly actions: { readonly [action: string]: Action };
}

/** Whether a manifest is a policy of the network-policy-api project. */
export function isClusterPolicy({ apiVersion, kind }: any): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith('policy.networking.k8s.io/') && KINDS[kind] !== undefined;
}

/**
 * Reads a ClusterNetworkPolicy, an AdminNetworkPolicy or a BaselineAdminNetworkPolicy.
 *
 * A peer that says nothing that is known was written for a newer API: such a rule fails closed, as the API asks for.
 * One that accepts matches nothing, any other denies everything.
 *
 * @see https://network-policy-api.sigs.k8s.io/api-overview/
 */
export function readClusterPolicy(object: NetworkObject, parts: PolicyParts): Policy {
  const { manifest } = object;
  const spec = parts.map(manifest.spec, 'spec') ?? {};
  const rules: Rule[] = [];
  const policy: Policy = {
    object,
    tier: KINDS[manifest.kind]!.tier ?? tierOf(spec.tier, parts),
    priority: manifest.kind === 'BaselineAdminNetworkPolicy' ? 0 : priorityOf(spec.priority, parts),
    subject: subjectOf(spec.subject, parts),
    isolates: [],
    rules,
  };
  for (const direction of ['Ingress', 'Egress'] as const) {
    rules.push(...rulesOf(policy, direction, spec, parts));
  }
  return policy;
}

function tierOf(tier: unknown, parts: PolicyParts): Tier {
  if (tier !== 'Admin' && tier !== 'Baseline') {
    parts.refuse('spec.tier', 'is unknown', tier, 'Admin and Baseline are allowed', 'Write one of them');
  }
  return tier === 'Baseline' ? 'Baseline' : 'Admin';
}

function priorityOf(priority: unknown, parts: PolicyParts): number {
  const isOne = Number.isInteger(priority) && (priority as number) >= 0 && (priority as number) <= 1000;
  if (!isOne) {
    parts.refuse('spec.priority', 'is not a priority', priority, 'Whole numbers from 0 to 1000 are allowed, lower ones come first', 'Write one that no other policy of the tier has');
  }
  return isOne ? priority as number : 0;
}

function subjectOf(value: unknown, parts: PolicyParts): Subject {
  const subject = parts.map(value, 'spec.subject') ?? {};
  const peer = podsPeerOf(subject, 'spec.subject', parts);
  if (!peer) {
    parts.refuse('spec.subject', 'names neither namespaces nor pods', value, 'Exactly one of namespaces and pods is required', 'Say whose pods the policy is about');
  }
  return peer ?? { namespaces: Selector.EVERYTHING, pods: Selector.EVERYTHING };
}

function rulesOf(policy: Policy, direction: Direction, spec: any, parts: PolicyParts): Rule[] {
  const [list, side] = SIDES[direction];
  const { actions } = KINDS[policy.object.manifest.kind]!;
  return (parts.list(spec[list], `spec.${list}`) ?? []).flatMap(({ value, path }): Rule[] => {
    const action = typeof value.action === 'string' && Object.hasOwn(actions, value.action) ? actions[value.action] : undefined;
    if (!action) {
      parts.refuse(`${path}.action`, 'is unknown', value.action, `${Object.keys(actions).join(', ')} are allowed`, 'Write one of them');
      return [];
    }
    const peers = parts.list(value[side], `${path}.${side}`) ?? [];
    if (peers.length === 0) {
      parts.refuse(`${path}.${side}`, 'is empty', value[side], 'At least one peer is required', 'Say who is at the other end');
    }
    const ports = portsOf(value, path, parts);
    const rule = { policy, direction, path, name: typeof value.name === 'string' ? value.name : undefined };
    const isUnknown = peers.some((peer) => !PEER_FIELDS.some((field) => peer.value[field] !== undefined));
    if (isUnknown || ports === undefined) {
      return action === 'Accept' ? [] : [{ ...rule, action: 'Deny', peers: undefined, ports: PortMatch.EVERY }];
    }
    return [{ ...rule, action, peers: peers.flatMap((peer) => peerOf(peer.value, peer.path, direction, parts) ?? []), ports }];
  });
}

const PEER_FIELDS = ['namespaces', 'pods', 'networks', 'nodes', 'domainNames'];

function peerOf(value: any, path: string, direction: Direction, parts: PolicyParts): Peer | undefined {
  const fields = PEER_FIELDS.filter((field) => value[field] !== undefined);
  if (fields.length > 1) {
    return parts.refuse(path, `has ${fields.join(' and ')}`, value, 'Exactly one of them is allowed', 'Make a peer of each');
  }
  if (direction === 'Ingress' && !('namespaces' in value || 'pods' in value)) {
    return parts.refuse(path, `is ${fields[0]}, which a source cannot be`, value, 'Sources are namespaces or pods', 'Name them');
  }
  return podsPeerOf(value, path, parts) ?? outsidePeerOf(value, path, parts);
}

/** The peer that `namespaces` or `pods` describes. A missing selector is an empty one here. */
function podsPeerOf({ namespaces, pods }: any, path: string, parts: PolicyParts): PodsPeer | undefined {
  if (namespaces === undefined && pods === undefined) {
    return undefined;
  }
  const place = namespaces === undefined ? `${path}.pods` : path;
  const named = namespaces === undefined ? parts.map(pods, place) ?? {} : { namespaceSelector: namespaces };
  const selector = parts.selector(named.namespaceSelector, namespaces === undefined ? `${place}.namespaceSelector` : `${path}.namespaces`);
  return { kind: 'pods', path, namespace: onlyNamespaceOf(selector), namespaces: selector, pods: parts.selector(named.podSelector, `${place}.podSelector`) };
}

function outsidePeerOf({ networks, nodes, domainNames }: any, path: string, parts: PolicyParts): Peer {
  if (networks !== undefined) {
    const blocks: unknown[] = Array.isArray(networks) ? networks : [networks];
    const addresses = blocks.flatMap((text, index) => [parts.addresses(text, `${path}.networks[${index}]`) ?? NO_ADDRESSES]);
    return { kind: 'addresses', path: `${path}.networks`, addresses: addresses.reduce((all, block) => union(all, block), NO_ADDRESSES) };
  }
  if (nodes !== undefined) {
    return { kind: 'nodes', path, nodes: parts.selector(nodes, `${path}.nodes`) };
  }
  const names: unknown[] = Array.isArray(domainNames) ? domainNames : [domainNames];
  const texts = names.filter((name) => typeof name === 'string');
  if (texts.length < names.length) {
    parts.refuse(`${path}.domainNames`, 'has what is not a text', domainNames, 'Names of hosts are allowed', 'Correct them');
  }
  return { kind: 'domains', path, names: texts };
}

/** The ports of a rule; undefined where it asks for what is not known here. */
function portsOf({ ports, protocols }: any, path: string, parts: PolicyParts): PortMatch | undefined {
  const asked = [
    ...(parts.list(ports, `${path}.ports`) ?? []).map((port) => adminPort(port.value, port.path, parts)),
    ...(parts.list(protocols, `${path}.protocols`) ?? []).map((protocol) => clusterPort(protocol.value, protocol.path, parts)),
  ];
  if (asked.length === 0) {
    return PortMatch.EVERY;
  }
  if (asked.includes(UNKNOWN)) {
    return undefined;
  }
  const numbers = asked.map((one) => one instanceof Traffic ? one : Traffic.NONE).reduce((all, one) => all.union(one), Traffic.NONE);
  return new PortMatch(numbers, asked.filter((one): one is PortName => one !== UNKNOWN && !(one instanceof Traffic)));
}

/** What an entry says that is of no known kind. */
const UNKNOWN = 'unknown';

type AskedPort = Traffic | PortName | typeof UNKNOWN;

/** An entry of `ports`, as AdminNetworkPolicy and BaselineAdminNetworkPolicy write it. */
function adminPort({ portNumber, portRange, namedPort }: any, path: string, parts: PolicyParts): AskedPort {
  if (namedPort !== undefined) {
    return nameOf(namedPort, `${path}.namedPort`, parts);
  }
  if (portNumber === undefined && portRange === undefined) {
    return UNKNOWN;
  }
  const [place, value] = portNumber === undefined ? [`${path}.portRange`, portRange] : [`${path}.portNumber`, portNumber];
  const { protocol, port, start = port, end = start } = parts.map(value, place) ?? {};
  const known = parts.protocol(protocol, `${place}.protocol`);
  return known ? rangeOf(known, start, end, place, parts) : Traffic.NONE;
}

/** An entry of `protocols`, as ClusterNetworkPolicy writes it. */
function clusterPort(value: any, path: string, parts: PolicyParts): AskedPort {
  if (value.destinationNamedPort !== undefined) {
    return nameOf(value.destinationNamedPort, `${path}.destinationNamedPort`, parts);
  }
  const field = ['tcp', 'udp', 'sctp'].find((name) => value[name] !== undefined);
  if (!field) {
    return UNKNOWN;
  }
  const protocol = field.toUpperCase() as Protocol;
  const place = `${path}.${field}.destinationPort`;
  const destination = parts.map(parts.map(value[field], `${path}.${field}`)?.destinationPort, place);
  if (destination === undefined) {
    return Traffic.of(protocol);
  }
  const { start = destination.number, end = start } = parts.map(destination.range, `${place}.range`) ?? {};
  return rangeOf(protocol, start, end, place, parts);
}

function nameOf(value: unknown, path: string, parts: PolicyParts): AskedPort {
  const name = parts.portName(value, path);
  return name === undefined ? Traffic.NONE : { name };
}

function rangeOf(protocol: Protocol, start: unknown, end: unknown, path: string, parts: PolicyParts): Traffic {
  const first = parts.port(start, path);
  const last = parts.port(end, path);
  if (first !== undefined && last !== undefined && last < first) {
    parts.refuse(path, 'ends below its start', { start, end }, 'A range ends at or above its start', 'Swap the two');
    return Traffic.NONE;
  }
  return first === undefined || last === undefined ? Traffic.NONE : Traffic.of(protocol, first, last);
}
