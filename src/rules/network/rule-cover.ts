import { Match, NetworkProof, Peer, PodsPeer, Rule, Selector, choiceOf, containsAll, overlap } from '../../proof';

/** Whether a rule is about everything that another one is about: what the other matches, it matches too. */
export function covers(outer: Rule, inner: Rule): boolean {
  return coversPorts(outer, inner) && (!outer.peers || coversPeers(outer.peers, inner.peers));
}

function coversPorts({ ports: outer }: Rule, { ports: inner }: Rule): boolean {
  const hasName = ({ name, protocol }: Rule['ports']['names'][number]) => outer.names.some((other) => other.name === name && (other.protocol ?? protocol) === protocol);
  return outer.numbers.contains(inner.numbers) && (outer.numbers.isAll || inner.names.every(hasName));
}

/** Rules that name nobody match nothing, and so are nobody's loss. */
function coversPeers(outer: readonly Peer[], inner: readonly Peer[] | undefined): boolean {
  return inner !== undefined && inner.length > 0 && inner.every((peer) => outer.some((other) => coversPeer(other, peer)));
}

function coversPeer(outer: Peer, inner: Peer): boolean {
  if (outer.kind === 'pods') {
    return inner.kind === 'pods' && coversNamespaces(outer, inner) && isWider(outer.pods, inner.pods);
  }
  switch (inner.kind) {
    case 'addresses':
      return outer.kind === 'addresses' && containsAll(outer.addresses, inner.addresses);
    case 'nodes':
      return outer.kind === 'nodes' && isWider(outer.nodes, inner.nodes);
    case 'domains':
      return outer.kind === 'domains' && inner.names.every((name) => outer.names.includes(name));
    default:
      return false;
  }
}

function coversNamespaces(outer: PodsPeer, inner: PodsPeer): boolean {
  return outer.namespace === undefined ? isWider(outer.namespaces, inner.namespaces) : outer.namespace === inner.namespace;
}

/** Whether a selector has no requirement that another one has not. */
function isWider(outer: Selector, inner: Selector): boolean {
  return outer.isEverything || outer.key === inner.key;
}

/** Whether some connection may match both rules. Whom names of hosts and labels of nodes mean is not known: they may be any addresses. */
export function mayMeet(one: Rule, other: Rule, network: NetworkProof): boolean {
  return !one.ports.atUnknownPods().intersection(other.ports.atUnknownPods()).isEmpty
    && (!one.peers || !other.peers || one.peers.some((peer) => other.peers!.some((second) => peersMayMeet(peer, second, network))));
}

function peersMayMeet(one: Peer, other: Peer, network: NetworkProof): boolean {
  if (one.kind === 'addresses') {
    // Networks of cluster-wide policies match pods as well as what is outside.
    return other.kind === 'addresses' ? overlap(one.addresses, other.addresses) : other.kind !== 'pods' || network.evaluation.matcher.atPod(one) !== Match.NO;
  }
  if (other.kind === 'addresses') {
    return peersMayMeet(other, one, network);
  }
  return one.kind === 'pods' && other.kind === 'pods' ? podsMayMeet(one, other) : one.kind === other.kind;
}

/** Whether pods may be selected by both, in a namespace that both select. */
export function podsMayMeet(one: Pick<PodsPeer, 'namespaces' | 'pods'>, other: Pick<PodsPeer, 'namespaces' | 'pods'>): boolean {
  return choiceOf([one.namespaces, other.namespaces]) !== undefined && choiceOf([one.pods, other.pods]) !== undefined;
}
