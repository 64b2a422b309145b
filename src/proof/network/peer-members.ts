import { Peer, PodsPeer } from './peer';
import { PeerMatcher } from './peer-match';
import { Selector, labelKey } from './selector';
import { Namespace, Topology, Workload } from './topology';

/** A namespace with fewer workloads is searched as fast without an index. */
const WORTH_AN_INDEX = 32;

const NOBODY: readonly Workload[] = [];

/** Finds the workloads that peers select; wide ones are left symbolic, as walking through their pods again and again would be quadratic. */
export class PeerMembers {
  private readonly known = new WeakMap<Peer, readonly Workload[] | undefined>();
  private readonly namespacesByLabel = new Map<string, Namespace[]>();
  private readonly workloadsByLabel = new WeakMap<Namespace, Map<string, Workload[]>>();

  constructor(private readonly topology: Topology, private readonly matcher: PeerMatcher, private readonly widest: number) {
    for (const namespace of topology.namespaces.values()) {
      Object.entries(namespace.labels).forEach(([key, value]) => append(this.namespacesByLabel, labelKey(key, value), namespace));
    }
  }

  /** The workloads that a peer selects; undefined where it is wide, or no matter of labels. */
  public of(peer: Peer): readonly Workload[] | undefined {
    if (peer.kind !== 'pods') {
      return peer.kind === 'domains' || peer.kind === 'addresses' && !this.matcher.isInside(peer) ? NOBODY : undefined;
    }
    if (!this.known.has(peer)) {
      this.known.set(peer, this.find(peer));
    }
    return this.known.get(peer);
  }

  /** The namespaces that a selector selects. */
  public namespacesOf(namespaces: Selector): readonly Namespace[] {
    const label = namespaces.requiredLabel;
    const candidates = label === undefined ? [...this.topology.namespaces.values()] : this.namespacesByLabel.get(label) ?? [];
    return candidates.filter(({ labels }) => namespaces.matches(labels));
  }

  private find({ namespace, namespaces, pods }: PodsPeer): readonly Workload[] | undefined {
    if (namespace !== undefined) {
      const only = this.topology.namespaces.get(namespace);
      return only ? this.unlessWide(this.inNamespace(only, pods)) : [];
    }
    if (namespaces.isEverything && pods.isEverything) {
      return this.unlessWide(this.topology.workloads);
    }
    const members: Workload[] = [];
    for (const selected of this.namespacesOf(namespaces)) {
      members.push(...this.inNamespace(selected, pods));
      if (members.length > this.widest) {
        return undefined;
      }
    }
    return members;
  }

  private unlessWide(members: readonly Workload[]): readonly Workload[] | undefined {
    return members.length > this.widest ? undefined : members;
  }

  private inNamespace(namespace: Namespace, pods: Selector): readonly Workload[] {
    const { workloads } = namespace;
    if (pods.isEverything) {
      return workloads;
    }
    const label = workloads.length < WORTH_AN_INDEX ? undefined : pods.requiredLabel;
    const candidates = label === undefined ? workloads : this.labelled(namespace).get(label) ?? [];
    return candidates.filter(({ labels }) => pods.matches(labels));
  }

  private labelled(namespace: Namespace): Map<string, Workload[]> {
    let index = this.workloadsByLabel.get(namespace);
    if (!index) {
      index = new Map();
      for (const workload of namespace.workloads) {
        Object.entries(workload.labels ?? {}).forEach(([key, value]) => append(index!, labelKey(key, value), workload));
      }
      this.workloadsByLabel.set(namespace, index);
    }
    return index;
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list) {
    list.push(value);
  } else {
    map.set(key, [value]);
  }
}
