import { NO_ADDRESSES } from './addresses';
import { PortFields, clusterPolicyPorts } from './cluster-policy-ports';
import { union } from './intervals';
import { NetworkObject } from './network-object';
import { onlyNamespaceOf } from './network-policy-reader';
import { Peer, PodsPeer } from './peer';
import { Action, Direction, Policy, Rule, Subject, Tier } from './policy';
import { PolicyParts } from './policy-parts';
import { PortMatch } from './port-match';
import { Selector } from './selector';

const SIDES = { Ingress: ['ingress', 'from'], Egress: ['egress', 'to'] } as const;

/** The kinds of the network-policy-api project, and what tells them apart. */
const KINDS: { readonly [kind: string]: ClusterKind | undefined } = {
  ClusterNetworkPolicy: { actions: { Accept: 'Accept', Deny: 'Deny', Pass: 'Pass' }, ports: 'protocols', most: 25 },
  AdminNetworkPolicy: { tier: 'Admin', actions: { Allow: 'Accept', Deny: 'Deny', Pass: 'Pass' }, ports: 'ports', most: 100 },
  BaselineAdminNetworkPolicy: { tier: 'Baseline', actions: { Allow: 'Accept', Deny: 'Deny' }, ports: 'ports', most: 100 },
};

interface ClusterKind extends PortFields {
  /** The tier of all its policies; where there is none, each says its own. */
  readonly tier?: Tier;
  /** What its actions are called. */
  readonly actions: { readonly [action: string]: Action };
}

/** How many networks or names of hosts one peer may have. */
const MOST_NETWORKS = 25;

/** Whether a manifest is a policy of the network-policy-api project. */
export function isClusterPolicy({ apiVersion, kind }: any): boolean {
  return typeof apiVersion === 'string' && apiVersion.startsWith('policy.networking.k8s.io/') && typeof kind === 'string' && Object.hasOwn(KINDS, kind);
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
  if (manifest.kind === 'BaselineAdminNetworkPolicy' && manifest.metadata?.name !== 'default') {
    parts.refuse('metadata.name', 'is not default', manifest.metadata?.name, 'The only BaselineAdminNetworkPolicy of a cluster is called default', 'Rename it');
  }
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
  parts.hasSeveral(subject, ['namespaces', 'pods'], 'spec.subject');
  const peer = podsPeerOf(subject, 'spec.subject', parts);
  if (!peer) {
    parts.refuse('spec.subject', 'names neither namespaces nor pods', value, 'Exactly one of namespaces and pods is required', 'Say whose pods the policy is about');
  }
  return peer ?? { namespaces: Selector.EVERYTHING, pods: Selector.EVERYTHING };
}

function rulesOf(policy: Policy, direction: Direction, spec: any, parts: PolicyParts): Rule[] {
  const [list, side] = SIDES[direction];
  const kind = KINDS[policy.object.manifest.kind]!;
  const { actions, most } = kind;
  return (parts.list(spec[list], `spec.${list}`, most) ?? []).flatMap(({ value, path }): Rule[] => {
    const action = typeof value.action === 'string' && Object.hasOwn(actions, value.action) ? actions[value.action] : undefined;
    if (!action) {
      parts.refuse(`${path}.action`, 'is unknown', value.action, `${Object.keys(actions).join(', ')} are allowed`, 'Write one of them');
      return [];
    }
    const peers = parts.list(value[side], `${path}.${side}`, most) ?? [];
    if (peers.length === 0) {
      parts.refuse(`${path}.${side}`, 'is empty', value[side], 'At least one peer is required', 'Say who is at the other end');
    }
    peers.filter((peer) => Object.keys(peer.value).length === 0)
      .forEach((peer) => parts.refuse(peer.path, 'is empty', peer.value, 'Exactly one field is required', 'Say who is at the other end'));
    const ports = clusterPolicyPorts(value, path, kind, parts);
    if (ports && ports.names.length > 0 && peers.some((peer) => NAMELESS.some((field) => peer.value[field] !== undefined))) {
      parts.refuse(`${path}.${side}`, 'has peers without port names beside a port name', value[side],
        `${NAMELESS.join(', ')} are allowed beside port numbers`, 'Write the number of the port, or make two rules of it');
    }
    const rule = { policy, direction, path, name: typeof value.name === 'string' ? value.name : undefined };
    const isUnknown = peers.some((peer) => !PEER_FIELDS.some((field) => peer.value[field] !== undefined));
    if (isUnknown || ports === undefined) {
      return action === 'Accept' ? [] : [{ ...rule, action: 'Deny', peers: undefined, ports: PortMatch.EVERY }];
    }
    return [{ ...rule, action, peers: peers.flatMap((peer) => peerOf(peer.value, peer.path, direction, parts) ?? []), ports }];
  });
}

/** What is no pod, and so has no names of ports. */
const NAMELESS = ['networks', 'nodes', 'domainNames'];

const PEER_FIELDS = ['namespaces', 'pods', ...NAMELESS];

function peerOf(value: any, path: string, direction: Direction, parts: PolicyParts): Peer | undefined {
  if (parts.hasSeveral(value, PEER_FIELDS, path)) {
    return undefined;
  }
  const nameless = NAMELESS.find((field) => value[field] !== undefined);
  if (direction === 'Ingress' && nameless) {
    return parts.refuse(path, `is ${nameless}, which a source cannot be`, value, 'Sources are namespaces or pods', 'Name them');
  }
  return podsPeerOf(value, path, parts) ?? outsidePeerOf(value, path, parts);
}

/** The peer that `namespaces` or `pods` describes. A missing namespaceSelector is an empty one here. */
function podsPeerOf({ namespaces, pods }: any, path: string, parts: PolicyParts): PodsPeer | undefined {
  if (namespaces === undefined && pods === undefined) {
    return undefined;
  }
  const place = namespaces === undefined ? `${path}.pods` : path;
  const named = namespaces === undefined ? parts.map(pods, place) ?? {} : { namespaceSelector: namespaces };
  if (namespaces === undefined && named.podSelector === undefined) {
    parts.refuse(`${place}.podSelector`, 'is missing', undefined, 'A selector is required, and an empty one selects all pods', 'Write {} for all pods');
  }
  const selector = parts.selector(named.namespaceSelector, namespaces === undefined ? `${place}.namespaceSelector` : `${path}.namespaces`);
  return { kind: 'pods', path, namespace: onlyNamespaceOf(selector), namespaces: selector, pods: parts.selector(named.podSelector, `${place}.podSelector`) };
}

function outsidePeerOf({ networks, nodes, domainNames }: any, path: string, parts: PolicyParts): Peer {
  if (networks !== undefined) {
    const blocks = itemsOf(networks, `${path}.networks`, parts);
    const addresses = blocks.flatMap((text, index) => [parts.addresses(text, `${path}.networks[${index}]`) ?? NO_ADDRESSES]);
    return { kind: 'addresses', path: `${path}.networks`, addresses: addresses.reduce((all, block) => union(all, block), NO_ADDRESSES) };
  }
  if (nodes !== undefined) {
    return { kind: 'nodes', path, nodes: parts.selector(nodes, `${path}.nodes`) };
  }
  const names = itemsOf(domainNames, `${path}.domainNames`, parts);
  const texts = names.filter((name) => typeof name === 'string');
  if (texts.length < names.length) {
    parts.refuse(`${path}.domainNames`, 'has what is not a text', domainNames, 'Names of hosts are allowed', 'Correct them');
  }
  return { kind: 'domains', path, names: texts };
}

/** The items of a list of texts that must have some. */
function itemsOf(value: unknown, path: string, parts: PolicyParts): readonly unknown[] {
  if (!Array.isArray(value)) {
    parts.refuse(path, 'is not a list', value, 'A list is allowed', 'Write a list');
    return [];
  }
  const allowed = `1 to ${MOST_NETWORKS} items are allowed`;
  if (value.length === 0) {
    parts.refuse(path, 'is empty', value, allowed, 'Say who is at the other end');
  } else if (value.length > MOST_NETWORKS) {
    parts.refuse(path, `has more than ${MOST_NETWORKS} items`, value.length, allowed, 'Divide them among several');
  }
  return value;
}
