import { graphRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE_BINDING } from './binding';
import { namespaceOfSubject, tenantsOfNamespaces } from './tenant-namespaces';

export const tenantClusterBinding = graphRule({
  id: 'rbac-tenant-cluster-binding',
  title: 'Tenants have no rights beyond their namespaces',
  severity: Severity.HIGH,
  description: 'A ClusterRoleBinding holds in every namespace, those of other tenants included, and for what belongs to the cluster. Found are those that stand in a tenant\'s boundary and those whose subject is a workload of a tenant; which people belong to a tenant is not known here.',
  fix: 'Use a RoleBinding in each namespace that needs it.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#access-controls', 'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'], multiTenancy: ['MTB-PL1-CC-CPI-1', 'MTB-PL1-CC-TI-2'] },
  kinds: [CLUSTER_ROLE_BINDING],
  * find(graph) {
    const tenants = tenantsOfNamespaces(graph);
    for (const object of graph.ofKind(CLUSTER_ROLE_BINDING)) {
      const subjects: readonly any[] = object.manifest.subjects ?? [];
      const index = subjects.findIndex((subject) => tenants.has(namespaceOfSubject(subject, '') ?? ''));
      const tenant = object.tenant ?? tenants.get(namespaceOfSubject(subjects[index], '') ?? '');
      if (tenant !== undefined) {
        yield { object, path: index < 0 ? '' : `subjects[${index}]`, value: subjects[index]?.name, message: `Tenant ${tenant} is given ${object.manifest.roleRef?.name} in the whole cluster` };
      }
    }
  },
});
