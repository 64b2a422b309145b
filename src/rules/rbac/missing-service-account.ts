import { graphRule, POD_KINDS } from '../rule';
import { Severity } from '../severity';

export const missingServiceAccount = graphRule({
  id: 'rbac-missing-service-account',
  title: 'Service accounts of workloads exist',
  severity: Severity.LOW,
  description: 'Pods of a service account that does not exist are refused, and whoever creates one of that name decides what they may do. It may come from elsewhere, hence a low severity.',
  fix: 'Add the ServiceAccount, or correct its name.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  frameworks: { nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K02', '2022:K03'] },
  kinds: POD_KINDS,
  * find(graph) {
    for (const { object, namespace, podSpec } of graph.workloads) {
      const name = podSpec.serviceAccountName || podSpec.serviceAccount || 'default';
      if (name !== 'default' && !graph.find('ServiceAccount', name, namespace)) {
        yield { object, path: '', value: name, message: `There is no ServiceAccount ${name} in namespace ${namespace}` };
      }
    }
  },
});
