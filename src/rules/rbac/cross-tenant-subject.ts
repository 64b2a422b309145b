import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_BINDING } from './binding';
import { namespaceOfSubject, tenantsOfNamespaces } from './tenant-namespaces';

export const crossTenantSubject = graphRule({
  id: 'rbac-cross-tenant-subject',
  title: 'No workload of another tenant has rights in a namespace',
  severity: Severity.CRITICAL,
  description: 'A service account of one tenant that is bound in the namespace of another acts there as if it belonged. Which namespace is whose is known from the boundaries that emitted them, so plain files are not judged; people have no namespace and are not either.',
  fix: 'Bind a service account of the same tenant, or one of the platform.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/', 'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'], multiTenancy: ['MTB-PL1-CC-TI-2'] },
  kinds: [ROLE_BINDING],
  * find(graph) {
    const tenants = tenantsOfNamespaces(graph);
    for (const object of graph.ofKind(ROLE_BINDING)) {
      const namespace = namespaceOf(object.manifest);
      const tenant = tenants.get(namespace) ?? object.tenant;
      for (const [index, subject] of (object.manifest.subjects ?? []).entries()) {
        const other = tenants.get(namespaceOfSubject(subject, namespace) ?? '');
        if (tenant !== undefined && other !== undefined && other !== tenant) {
          yield { object, path: `subjects[${index}]`, value: subject.name, message: `A workload of tenant ${other} has rights in namespace ${namespace} of tenant ${tenant}` };
        }
      }
    }
  },
});
