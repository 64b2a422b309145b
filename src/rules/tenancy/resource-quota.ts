import { isSystemNamespace } from './system-namespaces';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const resourceQuota = graphRule({
  id: 'tenancy-resource-quota',
  title: 'Every namespace has a quota',
  severity: Severity.MEDIUM,
  description: 'Without a ResourceQuota one tenant can use up the nodes, the addresses and the storage of the API server for all of them. Judged are Namespaces among the objects, but for those of Kubernetes itself.',
  fix: 'Add a ResourceQuota; SecureTenant writes one for each of its namespaces.',
  sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#quotas'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1499'], multiTenancy: ['MTB-PL1-CC-FNS-1', 'MTB-PL1-CC-FNS-2'] },
  kinds: ['Namespace'],
  * find(graph) {
    for (const object of graph.ofKind('Namespace')) {
      const name = String(object.manifest.metadata?.name);
      if (!isSystemNamespace(name) && graph.inNamespace('ResourceQuota', name).length === 0) {
        yield { object, path: '', message: `Namespace ${name} has no ResourceQuota` };
      }
    }
  },
});
