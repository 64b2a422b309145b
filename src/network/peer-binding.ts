import { IConstruct } from 'constructs';
import { IConnectionEndpoint } from './endpoint';
import { Port } from './port';

/** Which way a connection is opened, seen from the workload whose policy holds the rule. */
export enum Direction {
  /** Others open it to the workload. */
  INGRESS = 'ingress',
  /** The workload opens it to others. */
  EGRESS = 'egress',
}

/** What a peer is told when a connection with it is allowed. */
export interface PeerContext {
  /** The workload whose verb was called: where the target cluster is looked up, and what errors name. */
  readonly scope: IConstruct;
  /**
   * The namespace of the policy that the rule goes to.
   *
   * @default - unknown: the namespace that the manifests are applied to
   */
  readonly namespaceName?: string;
  /** Whether the peer is reached or reaches. */
  readonly direction: Direction;
  /** The port as the caller of the verb said it. */
  readonly port: Port;
}

/** What a peer is in a NetworkPolicy. */
export interface PeerBinding {
  /** The entries for `from` or `to`, as NetworkPolicyPeer objects; never empty, which would mean everybody. */
  readonly selectors: any[];
  /**
   * The port on which its pods listen.
   *
   * @default - the port that the caller said
   */
  readonly port?: Port;
  /**
   * The workload behind the peer: it declares the port where it is reached, and its own policy gets the opposite rule.
   *
   * @default - none: only the policy of the caller gets a rule
   */
  readonly endpoint?: IConnectionEndpoint;
  /** What to call the peer in messages. */
  readonly description: string;
}

/** Whoever can stand at the other end of a connection. */
export interface IPeer {
  /**
   * Says what the peer is in a NetworkPolicy, or refuses with an error where it cannot be expressed.
   *
   * @param context the connection in question
   */
  bindPeer(context: PeerContext): PeerBinding;
}

const NAMESPACE_NAME_LABEL = 'kubernetes.io/metadata.name';

/** The NetworkPolicyPeer for pods of a namespace, or for all of them; only labels that tenants cannot forge name the namespace. */
export function podsOfNamespace(context: PeerContext, namespace: string | undefined, labels?: { [key: string]: string }): any {
  const podSelector = labels ? { matchLabels: { ...labels } } : {};
  if (namespace === context.namespaceName) {
    return { podSelector };
  }
  const namespaceSelector = { matchLabels: { [NAMESPACE_NAME_LABEL]: namespace } };
  return labels ? { namespaceSelector, podSelector } : { namespaceSelector };
}
