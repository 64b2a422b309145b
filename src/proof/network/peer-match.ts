import { containsAll, overlap } from './addresses';
import { holds } from './intervals';
import { choiceOf, mayBeUnknown } from './label-choice';
import { AddressesPeer, Peer, PodsPeer } from './peer';
import { Rule } from './policy';
import { Reading } from './reading';
import { NAMESPACE_NAME_LABEL, Namespace, Workload } from './topology';

/** Any pod of a namespace, whatever its labels; of one that is not known where none is given. */
export interface AnyPod {
  readonly anyPodOf: Namespace | undefined;
}

/** The other end of a connection: known pods, any pod of a namespace, or one address outside the cluster. */
export type End = Workload | AnyPod | bigint;

/** Whether a rule is about an end. Of some it may be, depending on the network plug-in. */
export enum Match { NO, MAYBE, YES }

/** Fewer peers are asked as fast one after the other. */
const WORTH_A_LOOKUP = 8;

/** Answers whether peers match, and remembers what costs more than a look. */
export class PeerMatcher {
  private readonly lookups = new WeakMap<Rule, PeerLookup>();
  private readonly atPods = new WeakMap<AddressesPeer, Match>();
  private readonly atNodes = new WeakMap<AddressesPeer, Match>();

  constructor(private readonly reading: Reading) {}

  /** Whether some peer of a rule is the end; everybody is where it has no list of peers. */
  public ofRule(rule: Rule, end: End): Match {
    if (!rule.peers) {
      return Match.YES;
    }
    let best = Match.NO;
    for (const peer of this.candidates(rule, end)) {
      best = Math.max(best, this.ofPeer(peer, end));
      if (best === Match.YES) {
        break;
      }
    }
    return best;
  }

  /** Whether a peer is the end. */
  public ofPeer(peer: Peer, end: End): Match {
    if (typeof end === 'bigint') {
      return this.atAddress(peer, end);
    }
    if ('anyPodOf' in end) {
      return this.atAnyPod(peer, end.anyPodOf);
    }
    if (peer.kind === 'addresses') {
      return this.isInNodeNetwork(end) ? this.atNode(peer) : this.atPod(peer);
    }
    if (this.isInNodeNetwork(end)) {
      return peer.kind === 'nodes' ? Match.MAYBE : Match.NO;
    }
    return peer.kind === 'pods' && selects(peer, end) ? Match.YES : Match.NO;
  }

  private atAnyPod(peer: Peer, namespace: Namespace | undefined): Match {
    if (peer.kind !== 'pods') {
      return peer.kind === 'addresses' ? this.atPod(peer) : Match.NO;
    }
    if (!namespace) {
      return this.atUnknownPod(peer);
    }
    if (peer.namespace === undefined ? !peer.namespaces.matches(namespace.labels) : peer.namespace !== namespace.name) {
      return Match.NO;
    }
    return peer.pods.isEverything ? Match.YES : choiceOf([peer.pods]) ? Match.MAYBE : Match.NO;
  }

  /** Of a namespace that nobody has named yet only the name is certain: that it is none of those that are known. */
  private atUnknownPod({ namespace, namespaces, pods }: PodsPeer): Match {
    if (namespace !== undefined || !mayBeUnknown(namespaces) || !choiceOf([pods])) {
      return Match.NO;
    }
    const isCertain = namespaces.requirements.every(({ key, operator }) => key === NAMESPACE_NAME_LABEL && (operator === 'NotIn' || operator === 'Exists'));
    return isCertain && pods.isEverything ? Match.YES : Match.MAYBE;
  }

  /** Whether address blocks of a peer may be pods. */
  public atPod(peer: AddressesPeer): Match {
    return this.remembered(this.atPods, peer, this.reading.podAddresses);
  }

  /** Whether address blocks of a peer may be pods or nodes of the cluster. */
  public isInside(peer: AddressesPeer): boolean {
    return this.atPod(peer) !== Match.NO || this.atNode(peer) !== Match.NO;
  }

  /** Whether pods are to the network what their node is. */
  public isInNodeNetwork({ hostNetwork }: Workload): boolean {
    return hostNetwork && !this.reading.ignoreHostNetwork;
  }

  private atNode(peer: AddressesPeer): Match {
    return this.remembered(this.atNodes, peer, this.reading.nodeAddresses);
  }

  private remembered(known: WeakMap<AddressesPeer, Match>, peer: AddressesPeer, own: AddressesPeer['addresses']): Match {
    let match = known.get(peer);
    if (match === undefined) {
      match = this.blockMatch(peer, own);
      known.set(peer, match);
    }
    return match;
  }

  private blockMatch({ addresses }: AddressesPeer, own: AddressesPeer['addresses']): Match {
    if (this.reading.ipBlocksExcludePods || !overlap(addresses, own)) {
      return Match.NO;
    }
    return containsAll(addresses, own) ? Match.YES : Match.MAYBE;
  }

  private atAddress(peer: Peer, address: bigint): Match {
    switch (peer.kind) {
      case 'addresses':
        return holds(peer.addresses, address) ? Match.YES : Match.NO;
      case 'nodes':
        return holds(this.reading.knownNodeAddresses, address) ? Match.MAYBE : Match.NO;
      case 'domains':
        // A name stands for whatever addresses its owner gives it.
        return Match.MAYBE;
      default:
        return Match.NO;
    }
  }

  /** The peers of a rule that can be the end: those about other namespaces are passed over. */
  private candidates(rule: Rule, end: End): readonly Peer[] {
    if (rule.peers!.length < WORTH_A_LOOKUP) {
      return rule.peers!;
    }
    let lookup = this.lookups.get(rule);
    if (!lookup) {
      lookup = new PeerLookup(rule.peers!);
      this.lookups.set(rule, lookup);
    }
    return lookup.at(namespaceOf(end)?.name);
  }
}

function namespaceOf(end: End): Namespace | undefined {
  if (typeof end === 'bigint') {
    return undefined;
  }
  return 'anyPodOf' in end ? end.anyPodOf : end.namespace;
}

/** Whether a peer selects pods, by their labels and those of their namespace. */
export function selects({ namespace, namespaces, pods }: Pick<PodsPeer, 'namespace' | 'namespaces' | 'pods'>, end: Workload): boolean {
  return (namespace === undefined ? namespaces.matches(end.namespace.labels) : namespace === end.namespace.name) && pods.matches(end.labels);
}

/** The peers of a rule by the namespace that they are about. */
class PeerLookup {
  private readonly ofNamespace = new Map<string, Peer[]>();
  private readonly others: Peer[] = [];

  constructor(private readonly peers: readonly Peer[]) {
    for (const peer of peers) {
      if (peer.kind === 'pods' && peer.namespace !== undefined) {
        const list = this.ofNamespace.get(peer.namespace) ?? [];
        this.ofNamespace.set(peer.namespace, list);
        list.push(peer);
      } else {
        this.others.push(peer);
      }
    }
  }

  public at(namespace: string | undefined): readonly Peer[] {
    const named = namespace === undefined ? undefined : this.ofNamespace.get(namespace);
    if (!named) {
      return this.others;
    }
    return this.others.length === 0 ? named : this.peers;
  }
}
