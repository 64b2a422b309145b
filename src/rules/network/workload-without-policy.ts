import { allPodsIsolation, openDirections } from './all-pods-isolation';
import { policiesFor } from './selection';
import { PolicyDirection } from '../object-graph';
import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';

export const workloadWithoutPolicy = graphRule({
  id: 'network-workload-without-policy',
  title: 'Every workload is selected by a network policy in both directions',
  severity: Severity.HIGH,
  description: 'Pods that no NetworkPolicy selects for a direction accept, or open, every connection in that direction, other tenants\' included.',
  fix: 'Put a DefaultDenyPolicy into the namespace, which SecureTenant does by itself.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation'],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  kinds: POD_KINDS,
  * find(graph) {
    const isolation = new Map<string, ReadonlySet<PolicyDirection>>();
    for (const { object, namespace, labels, podSpec } of graph.workloads) {
      const ofAllPods = isolation.get(namespace) ?? allPodsIsolation(graph, namespace);
      isolation.set(namespace, ofAllPods);
      if (podSpec.hostNetwork === true || openDirections(ofAllPods).length === 0) {
        continue;
      }
      const open = openDirections(ofAllPods).filter((direction) => policiesFor(graph, namespace, labels, direction).length === 0);
      if (open.length > 0) {
        yield { object, path: '', message: `No NetworkPolicy of namespace ${namespace} isolates the pods for ${open.join(' and ')}` };
      }
    }
  },
});
