import { DnsServer } from './dns-server';
import { PolicyRule, rulesOf } from './policy-rule';
import { policiesFor } from './selection';
import { GraphFinding, ObjectGraph } from '../object-graph';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';

/** DNS, and where the DNS pods of OpenShift listen. */
const DNS_PORTS = [53, 5353];

export const dnsEgress = graphRule({
  id: 'network-dns-egress',
  title: 'Workloads that reach others by name may ask DNS',
  severity: Severity.LOW,
  description: 'Isolation for egress cuts DNS off as well. A workload that is let out to pods or namespaces, but to no DNS port, cannot find their Services, and the usual repair is to open egress altogether. Where the TargetCluster says where its DNS is, the workload has to reach just that, over UDP and TCP, by all policies together; else port 53, 5353 and any port that is open over UDP and TCP alike count as DNS. Workloads without egress, or with address blocks alone, need no names.',
  fix: 'Put an AllowDnsPolicy into the namespace, which SecureTenant does by itself.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/'],
  frameworks: {},
  kinds: POD_KINDS,
  find: (graph) => graph.target._assumesDns ? withoutDnsPort(graph) : withoutDns(graph),
});

/** Workloads that do not reach the DNS of the target. */
function* withoutDns({ network, target }: ObjectGraph): Iterable<GraphFinding> {
  const dns = new DnsServer(network, target.dns);
  for (const workload of network.topology.workloads) {
    const rules = network.evaluation.stances.of(workload).Egress.networkPolicy;
    if (rules.some(({ peers }) => !peers || peers.some(({ kind }) => kind === 'pods')) && !dns.isReachedBy(workload)) {
      yield { object: workload.object, path: '', message: `The policies let the pods out to others, but not to DNS at ${dns}` };
    }
  }
}

/** Workloads that no rule lets out to anything that may be DNS. */
function* withoutDnsPort(graph: ObjectGraph): Iterable<GraphFinding> {
  for (const { object, namespace, labels, podSpec } of graph.workloads) {
    const policies = podSpec.hostNetwork === true ? [] : policiesFor(graph, namespace, labels, 'Egress');
    const rules = policies.flatMap((policy) => rulesOf(policy, 'Egress'));
    if (rules.some(reachesPods) && !rules.some(allowsDns)) {
      yield { object, path: '', message: `The policies of namespace ${namespace} let the pods out to others, but not to DNS` };
    }
  }
}

function reachesPods({ peers }: PolicyRule): boolean {
  return peers.length === 0 || peers.some(({ value }) => value?.ipBlock === undefined);
}

function allowsDns({ ports }: PolicyRule): boolean {
  return ports.length === 0 || ports.some(({ value }) => isDns(value) || isOpenOverBoth(value, ports));
}

function isDns({ port, endPort }: any): boolean {
  return port === undefined || (typeof port === 'string' ? port.startsWith('dns') : DNS_PORTS.some((dns) => port <= dns && dns <= (endPort ?? port)));
}

function isOpenOverBoth({ port, protocol }: any, ports: PolicyRule['ports']): boolean {
  return ports.some(({ value }) => value?.port === port && value.protocol !== protocol);
}
