import { ClusterAddresses, isEveryAddress } from './cluster-addresses';
import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { HiddenSources } from './hidden-sources';
import { someOf } from './place';
import { NETWORK_POLICY, POLICY_KINDS, isEmptySelector, rulesOf } from './policy-rule';
import { workloadsSelected } from './selection';
import { AddressesPeer, Direction, Policy, isEnforced } from '../../proof';
import { GraphFinding, GraphObject, GraphWorkload, ObjectGraph, namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const cniDependent = graphRule({
  id: 'network-cni-dependent',
  title: 'Network policies say what the network plug-in of the cluster enforces',
  severity: Severity.MEDIUM,
  description: 'The API leaves some things to the plug-in, and some plug-ins leave something out: port ranges, SCTP, policies of the cluster. Whether an ipBlock matches pods, nodes and Services of the cluster, whether a policy holds pods in the network of their node, and whether pods behind a load balancer or node port see the address of the client, differs from one to the next. Judged by what the TargetCluster says: a plug-in that nobody named is taken for a complete one, addresses that it does not name are not guessed, and 0.0.0.0/0 and ::/0 are told by the rules of their own. The addresses of the API server, and that of the node-local DNS cache, cannot be named otherwise and pass; so do policies for all pods of a namespace, which are not about the one in the network of its node.',
  fix: 'Name pods by selectors rather than addresses, ports one by one, set externalTrafficPolicy to Local, or use a network plug-in that enforces it and name it in the TargetCluster.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-range-of-ports',
    'https://network-policy-api.sigs.k8s.io/implementations/',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  kinds: [...POLICY_KINDS, ...CLUSTER_POLICY_KINDS],
  * find(graph) {
    const { network, target } = graph;
    const own = new ClusterAddresses(target);
    const hidden = new HiddenSources(graph);
    for (const object of graph.ofKind(NETWORK_POLICY)) {
      yield* unsupportedPorts(object, graph);
      yield* nodeNetwork(object, graph);
    }
    for (const policy of network.policies) {
      if (policy.tier === 'NetworkPolicy') {
        yield* clusterBlocks(policy, own);
        yield* hiddenSources(policy, hidden, graph);
      } else if (!isEnforced(policy.object.manifest.kind, target.cni)) {
        yield { object: policy.object, path: '', message: `${target.cni.name} does not enforce ${policy.object.manifest.kind}` };
      }
    }
  },
});

function* unsupportedPorts(object: GraphObject, { target: { cni } }: ObjectGraph): Iterable<GraphFinding> {
  if (cni.supportsEndPort && cni.supportsSctp) {
    return;
  }
  for (const { path, value } of [...rulesOf(object, 'Ingress'), ...rulesOf(object, 'Egress')].flatMap(({ ports }) => ports)) {
    if (!cni.supportsEndPort && value?.endPort > value?.port) {
      yield { object, path: `${path}.endPort`, value: value.endPort, message: `${cni.name} opens the first port of a range only` };
    }
    if (!cni.supportsSctp && value?.protocol === 'SCTP') {
      yield { object, path: `${path}.protocol`, value: 'SCTP', message: `${cni.name} does not enforce rules for SCTP` };
    }
  }
}

function* nodeNetwork(object: GraphObject, graph: ObjectGraph): Iterable<GraphFinding> {
  const selector = object.manifest.spec?.podSelector;
  const names = isEmptySelector(selector) ? [] : selectedBy(object, graph).filter(({ podSpec }) => podSpec.hostNetwork === true).map(({ object: { manifest } }) => `${manifest.kind} ${manifest.metadata?.name}`);
  if (names.length > 0) {
    yield { object, path: 'spec.podSelector', value: selector, message: `The pods of ${someOf(names)} are in the network of their node, where few network plug-ins hold them to a policy` };
  }
}

function* clusterBlocks(policy: Policy, own: ClusterAddresses): Iterable<GraphFinding> {
  for (const { path, addresses } of [...blocksOf(policy, 'Ingress'), ...blocksOf(policy, 'Egress')]) {
    const owners = own.ownersIn(addresses);
    if (owners.length > 0) {
      yield { object: policy.object, path, message: `The block takes in addresses of ${owners.join(' and ')} of the cluster: whether it matches them depends on the network plug-in` };
    }
  }
}

function* hiddenSources(policy: Policy, hidden: HiddenSources, graph: ObjectGraph): Iterable<GraphFinding> {
  const blocks = hidden.isEmpty ? [] : blocksOf(policy, 'Ingress');
  const workloads = blocks.length === 0 ? [] : selectedBy(policy.object, graph);
  const service = workloads.map(({ object }) => hidden.inFrontOf(object)).find((found) => found);
  for (const { path } of service ? blocks : []) {
    yield { object: policy.object, path, message: `The pods are behind Service ${service!.manifest.metadata?.name}, whose externalTrafficPolicy is Cluster: whether the block is compared with the address of the client or with that of a node depends on the network plug-in` };
  }
}

/** The address blocks of a policy in one direction that are a choice. */
function blocksOf({ rules }: Policy, direction: Direction): AddressesPeer[] {
  return rules.filter((rule) => rule.direction === direction).flatMap(({ peers = [] }) => peers)
    .filter((peer): peer is AddressesPeer => peer.kind === 'addresses' && !isEveryAddress(peer.addresses));
}

function selectedBy({ manifest }: GraphObject, graph: ObjectGraph): readonly GraphWorkload[] {
  return workloadsSelected(graph, namespaceOf(manifest), manifest.spec?.podSelector);
}
