import { choiceOf } from './label-choice';
import { Peer } from './peer';
import { Direction, Policy, Rule } from './policy';
import { Selector } from './selector';
import { Namespace, Workload } from './topology';
import { Traffic } from './traffic';

/** One way through the policies of a namespace: who there may use it, whom it is about, and on which ports. */
export interface Grant {
  readonly namespace: Namespace;
  readonly direction: Direction;
  /** The rule that lets traffic through; none where no policy isolates the pods. */
  readonly rule?: Rule;
  /** The one peer of the rule that the grant is about; everybody where there is none. */
  readonly peer?: Peer;
  /** The pods of the namespace that may use it have labels that all of these select… */
  readonly wanted: readonly Selector[];
  /** …and none of these. */
  readonly unwanted: readonly Selector[];
  readonly ports: Traffic;
  /** The workload in the network of its node that no policy holds, where that is the reason. */
  readonly nodeNetwork?: Workload;
}

/** What the policies of a namespace let through in one direction, for pods with whatever labels. */
export function grantsOf(namespace: Namespace, direction: Direction, own: readonly Policy[], clusterWide: readonly Policy[]): Grant[] {
  const isolating = own.filter(({ isolates }) => isolates.includes(direction));
  return [
    ...isolating.flatMap((policy) => grantsOfPolicy(namespace, direction, policy)),
    ...clusterWide.filter(({ tier }) => tier === 'Admin').flatMap((policy) => grantsOfPolicy(namespace, direction, policy)),
    ...openGrants(namespace, direction, isolating),
  ];
}

function grantsOfPolicy(namespace: Namespace, direction: Direction, { rules, subject }: Policy): Grant[] {
  const accepting = rules.filter((rule) => rule.direction === direction && rule.action === 'Accept');
  // A selector that contradicts itself is about no pod, whatever its labels.
  return accepting.length === 0 || !choiceOf([subject.pods]) ? [] : accepting.flatMap((rule) => {
    const grant = { namespace, direction, rule, wanted: [subject.pods], unwanted: [], ports: rule.ports.atUnknownPods() };
    return rule.peers ? rule.peers.map((peer) => ({ ...grant, peer })) : [grant];
  });
}

/** What pods may do that no policy isolates: with some labels, unless one policy selects all pods. */
function openGrants(namespace: Namespace, direction: Direction, isolating: readonly Policy[]): Grant[] {
  const unwanted = isolating.map(({ subject }) => subject.pods);
  return choiceOf([], unwanted) ? [{ namespace, direction, wanted: [], unwanted, ports: Traffic.ALL }] : [];
}

/** The one namespace that a grant is about, where its peer names one. */
export function namespaceOfGrant({ peer }: Grant): string | undefined {
  return peer?.kind === 'pods' ? peer.namespace : undefined;
}
