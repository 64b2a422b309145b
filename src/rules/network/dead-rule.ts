import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { POLICY_KINDS } from './policy-rule';
import { workloadsSelected } from './selection';
import { shadowedRules } from './shadowed-rules';
import { LabelSelector, parsePath, valueAt } from '../../manifest';
import { PodsPeer, Policy, Rule, Workload } from '../../proof';
import { GraphFinding, GraphObject, ObjectGraph } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

/** Rules over more pairs of workloads than this are not asked pair by pair. */
const MOST_PAIRS = 1000;

export const deadRule = graphRule({
  id: 'network-dead-rule',
  title: 'Rules of network policies let something through',
  severity: Severity.LOW,
  description: 'A rule that nothing can come through is a mistake, or is left over and waits for whoever takes its place: a peer whose pods the policies of the other side never let through, an ipBlock that its exceptions take away wholly, a rule of a cluster-wide policy behind one that decides all of it. Judged are peers that name pods by labels in the policy\'s own namespace or in one that is named by kubernetes.io/metadata.name, where pods of both sides are among the judged objects, up to 1000 pairs of them. A peer for all pods of a namespace is for those to come as well and passes; peers and policies that select nothing, and port names that nobody declares, are told by rules of their own.',
  fix: 'Write the rule of the other side, or remove this one.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation',
    'https://network-policy-api.sigs.k8s.io/api-overview/',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  kinds: [...POLICY_KINDS, ...CLUSTER_POLICY_KINDS],
  * find(graph) {
    const { network } = graph;
    const refused = new Set(network.mistakes.map(({ object }) => object));
    const members = new Members(graph);
    for (const policy of network.policies.filter(({ object }) => !refused.has(object))) {
      if (policy.tier === 'NetworkPolicy') {
        yield* policy.rules.flatMap((rule) => [...emptyBlocks(rule), ...deadPeers(rule, members, graph)]);
      } else {
        yield* shadowed(policy);
      }
    }
  },
});

function emptyBlocks({ policy, peers = [] }: Rule): GraphFinding[] {
  return peers.filter((peer) => peer.kind === 'addresses' && peer.addresses.length === 0)
    .map(({ path }) => ({ object: policy.object, path, message: 'The exceptions of the block take away all of it' }));
}

function shadowed(policy: Policy): GraphFinding[] {
  return shadowedRules(policy)
    .map(({ rule, by }) => ({ object: policy.object, path: rule.path, message: `No traffic comes to the rule: ${by.path}, which is asked before, decides all that it is about` }));
}

function deadPeers(rule: Rule, members: Members, graph: ObjectGraph): GraphFinding[] {
  const own = rule.peers ? members.ofSubject(rule.policy) : [];
  return own.length === 0 ? [] : rule.peers!.flatMap((peer) => {
    const others = peer.kind === 'pods' && !peer.pods.isEverything ? members.ofPeer(rule.policy, peer) : [];
    const dead = others.length > 0 && own.length * others.length <= MOST_PAIRS ? deadPair(rule, own, others, graph) : undefined;
    return dead ? [{ object: rule.policy.object, path: peer.path, message: `Nothing of this rule gets from ${dead.source.id} to ${dead.destination.id}, nor between others of its pods: the policies of the other side do not let it through` }] : [];
  });
}

interface Pair {
  readonly source: Workload;
  readonly destination: Workload;
}

/** One pair of the pods that a rule joins, where nothing gets through it between any of them. */
function deadPair({ direction, ports }: Rule, own: readonly Workload[], others: readonly Workload[], { network }: ObjectGraph): Pair | undefined {
  const pairs: Pair[] = own.flatMap((one) => others.map((other) => direction === 'Egress' ? { source: one, destination: other } : { source: other, destination: one }));
  // A port name that no selected pod declares is told by network-port-name.
  const isNamed = direction === 'Egress' || own.some(({ namedPorts }) => !ports.at(namedPorts).isEmpty);
  const isOpen = ({ source, destination }: Pair) => {
    const traffic = ports.at(destination.namedPorts);
    return !traffic.isEmpty && !traffic.intersection(network.evaluation.between(source, destination)).isEmpty;
  };
  return !isNamed || pairs.some(isOpen) ? undefined : pairs[0];
}

/** The workloads that policies and peers select; none where some of them is in the network of its node, which policies may not hold. */
class Members {
  private readonly byObject: ReadonlyMap<GraphObject, Workload>;

  constructor(private readonly graph: ObjectGraph) {
    this.byObject = new Map(graph.network.topology.workloads.map((workload) => [workload.object, workload]));
  }

  public ofSubject({ subject, object }: Policy): Workload[] {
    return this.of(subject.namespace!, object.manifest.spec?.podSelector);
  }

  public ofPeer({ object }: Policy, { namespace, path }: PodsPeer): Workload[] {
    return namespace === undefined ? [] : this.of(namespace, (valueAt(object.manifest, parsePath(path)) as any)?.podSelector);
  }

  private of(namespace: string, selector: LabelSelector | undefined): Workload[] {
    const workloads = workloadsSelected(this.graph, namespace, selector).flatMap(({ object }) => this.byObject.get(object) ?? []);
    return workloads.some(({ hostNetwork }) => hostNetwork) ? [] : workloads;
  }
}
