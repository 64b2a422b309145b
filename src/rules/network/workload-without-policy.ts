import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';

export const workloadWithoutPolicy = graphRule({
  id: 'network-workload-without-policy',
  title: 'Every workload is selected by a network policy in both directions',
  severity: Severity.HIGH,
  description: 'Pods that no NetworkPolicy selects for a direction accept, or open, every connection in that direction, other tenants\' included.',
  fix: 'Put a DefaultDenyPolicy into the namespace, which SecureTenant does by itself.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation'],
  frameworks: { cis: ['5.3.2'], nsa: ['Network policies'], owasp: ['2025:K05'], mitre: ['T1046'] },
  kinds: POD_KINDS,
  * find(graph) {
    for (const { object, namespace, labels, podSpec } of graph.workloads) {
      if (podSpec.hostNetwork === true) {
        continue;
      }
      const policies = graph.policiesSelecting(namespace, labels);
      const open = (['Ingress', 'Egress'] as const).filter((direction) => !policies.some((policy) => policy.directions.includes(direction)));
      if (open.length > 0) {
        yield { object, path: '', message: `No NetworkPolicy of namespace ${namespace} isolates the pods for ${open.join(' and ')}` };
      }
    }
  },
});
