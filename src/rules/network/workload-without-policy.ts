import { allPodsIsolation, openDirections } from './all-pods-isolation';
import { hasOtherPolicies } from './other-policies';
import { NETWORK_POLICY } from './policy-rule';
import { policiesFor } from './selection';
import { ObjectGraph, PolicyDirection, directionsOf } from '../object-graph';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { isSystemNamespace } from '../tenancy/system-namespaces';

export const workloadWithoutPolicy = graphRule({
  id: 'network-workload-without-policy',
  title: 'Every workload is selected by a network policy in both directions',
  severity: Severity.HIGH,
  description: 'Pods that no NetworkPolicy selects for a direction accept, or open, every connection in that direction, other tenants\' included. Policies of the cluster count where they deny what no rule of theirs names. A direction for which a judged Namespace has no policy at all is told once, by network-default-deny. Namespaces that policies of Cilium or Calico, cluster-wide ones among them, apply to are left out, as what these isolate is not judged.',
  fix: 'Put a DefaultDenyPolicy into the namespace, which SecureTenant does by itself.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation'],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'], multiTenancy: ['MTB-PL1-BC-NI-1'] },
  kinds: POD_KINDS,
  * find(graph) {
    const open = new Map<string, readonly PolicyDirection[]>();
    for (const { object, namespace, labels, podSpec } of graph.workloads) {
      const inNamespace = open.get(namespace) ?? directionsToJudge(graph, namespace);
      open.set(namespace, inNamespace);
      const candidates = podSpec.hostNetwork === true ? [] : inNamespace;
      const directions = candidates.filter((direction) => policiesFor(graph, namespace, labels, direction).length === 0);
      if (directions.length > 0) {
        yield { object, path: '', message: `No NetworkPolicy of namespace ${namespace} isolates the pods for ${directions.join(' and ')}` };
      }
    }
  },
});

/** The directions in which pods of a namespace may be open, without those that its Namespace is blamed for. */
function directionsToJudge(graph: ObjectGraph, namespace: string): readonly PolicyDirection[] {
  if (hasOtherPolicies(graph, namespace)) {
    return [];
  }
  const isToldOnce = graph.find('Namespace', namespace) !== undefined && !isSystemNamespace(namespace);
  const isolated = new Set(graph.inNamespace(NETWORK_POLICY, namespace).flatMap(({ manifest }) => directionsOf(manifest)));
  return openDirections(allPodsIsolation(graph, namespace)).filter((direction) => !isToldOnce || isolated.has(direction));
}
