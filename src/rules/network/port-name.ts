import { NETWORK_POLICY, POLICY_KINDS, rulesOf } from './policy-rule';
import { workloadsSelected } from './selection';
import { containersOf } from '../../manifest';
import { GraphWorkload, ObjectGraph, namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const portName = graphRule({
  id: 'network-port-name',
  title: 'Named ports of network policies exist',
  severity: Severity.LOW,
  description: 'The name of a port is looked up in the pods that are reached. Where none of the selected pods declares it, and where addresses are reached, which have no port names, the rule lets nothing through.',
  fix: 'Write the number of the port, or the name that the containers declare.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/'],
  frameworks: { nsa: ['Network policies'] },
  kinds: POLICY_KINDS,
  * find(graph) {
    for (const object of graph.ofKind(NETWORK_POLICY)) {
      const workloads = selected(graph, object.manifest);
      for (const { ports } of rulesOf(object, 'Ingress')) {
        for (const { path, value } of ports.filter((port) => typeof port.value?.port === 'string')) {
          if (workloads().length > 0 && !workloads().some((workload) => declares(workload, value))) {
            yield { object, path: `${path}.port`, value: value.port, message: `No selected pod declares a port of this name for ${value.protocol}` };
          }
        }
      }
      for (const { peers, ports } of rulesOf(object, 'Egress').filter((rule) => rule.peers.length > 0)) {
        for (const { path, value } of ports.filter((port) => typeof port.value?.port === 'string')) {
          if (peers.every((peer) => peer.value?.ipBlock !== undefined)) {
            yield { object, path: `${path}.port`, value: value.port, message: 'Addresses have no port names' };
          }
        }
      }
    }
  },
});

/** The workloads that a policy selects, looked up when they are first asked for. */
function selected(graph: ObjectGraph, policy: any): () => readonly GraphWorkload[] {
  let found: readonly GraphWorkload[] | undefined;
  return () => found ??= workloadsSelected(graph, namespaceOf(policy), policy.spec?.podSelector);
}

function declares({ podSpec }: GraphWorkload, { port, protocol }: any): boolean {
  return containersOf(podSpec)
    .some(({ container }) => container?.ports?.some((declared: any) => declared?.name === port && declared.protocol === protocol));
}
