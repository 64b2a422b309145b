import { NetworkObject } from './network-object';
import { Peer } from './peer';
import { PortMatch } from './port-match';
import { Selector } from './selector';

/** Which way a connection is opened, seen from the pods that a policy selects. */
export type Direction = 'Ingress' | 'Egress';

/** What becomes of the traffic that a rule matches. Rules of a NetworkPolicy only ever accept. */
export type Action = 'Accept' | 'Deny' | 'Pass';

/** The tiers in the order in which they are asked. */
export type Tier = 'Admin' | 'NetworkPolicy' | 'Baseline';

/** A policy of any kind, as it was read. */
export interface Policy {
  readonly object: NetworkObject;
  readonly tier: Tier;
  /** Lower comes first within a tier; 0 for NetworkPolicy, which has no order. */
  readonly priority: number;
  /** Whose pods it is about. */
  readonly subject: Subject;
  /** The directions in which a NetworkPolicy isolates the pods that it selects; none for other kinds. */
  readonly isolates: readonly Direction[];
  readonly rules: readonly Rule[];
}

/** Pods of one namespace, or of the namespaces that a selector selects. */
export interface Subject {
  readonly namespace?: string;
  readonly namespaces: Selector;
  readonly pods: Selector;
}

/** One rule of a policy. */
export interface Rule {
  readonly policy: Policy;
  readonly direction: Direction;
  /** Where it stands in the policy, such as `spec.ingress[0]`. */
  readonly path: string;
  /** What its author called it. */
  readonly name?: string;
  readonly action: Action;
  /** Who is at the other end; everybody where there is no list. */
  readonly peers: readonly Peer[] | undefined;
  readonly ports: PortMatch;
}
