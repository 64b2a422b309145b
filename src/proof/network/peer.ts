import { Addresses } from './addresses';
import { Selector } from './selector';

/** Who is at the other end of the connections that a rule is about. */
export type Peer = PodsPeer | AddressesPeer | NodesPeer | DomainsPeer;

/** Pods by their labels and those of their namespace. */
export interface PodsPeer {
  readonly kind: 'pods';
  /** Where it stands in the policy, such as `spec.ingress[0].from[1]`. */
  readonly path: string;
  /** The one namespace that it is about; the policy's own, or one by its name label. */
  readonly namespace?: string;
  readonly namespaces: Selector;
  readonly pods: Selector;
}

/** Address blocks. Whether they match pods and nodes of the cluster depends on the network plug-in. */
export interface AddressesPeer {
  readonly kind: 'addresses';
  readonly path: string;
  readonly addresses: Addresses;
}

/** Nodes of the cluster by their labels. */
export interface NodesPeer {
  readonly kind: 'nodes';
  readonly path: string;
  readonly nodes: Selector;
}

/** Hosts outside the cluster by their names. */
export interface DomainsPeer {
  readonly kind: 'domains';
  readonly path: string;
  readonly names: readonly string[];
}

/** The same text for peers that select the same. */
export function peerKey(peer: Peer): string {
  switch (peer.kind) {
    case 'pods':
      return JSON.stringify([peer.namespace, peer.namespaces.key, peer.pods.key]);
    case 'addresses':
      return peer.addresses.join();
    case 'nodes':
      return `nodes ${peer.nodes.key}`;
    default:
      return peer.names.join();
  }
}
