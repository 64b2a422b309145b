import { TENANT_LABEL } from '../../boundary';
import { KINDS, kindName } from '../../manifest';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const foreignNamespace = graphRule({
  id: 'tenancy-foreign-namespace',
  title: 'Tenants write to their own namespaces only',
  severity: Severity.HIGH,
  description: 'An object that is created in one tenant and goes to a namespace of another, or of none, runs with rights and reaches that are not its tenant\'s. The owner of a namespace is the tenant of its label, or the tenant that its Namespace was created in; namespaces that are not among the objects cannot be judged.',
  fix: 'Create the object in what addNamespace returns, or outside every tenant.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#namespaces'],
  frameworks: { nsa: ['Namespaces'], owasp: ['2025:K04', '2022:K04'] },
  kinds: KINDS.filter(({ scope }) => scope === 'Namespaced').map(({ group, kind }) => kindName(group, kind)),
  * find(graph) {
    for (const object of graph.objects) {
      const name = object.manifest.metadata?.namespace;
      const namespace = object.tenant === undefined || name === undefined ? undefined : graph.find('Namespace', name);
      const owner = namespace?.manifest.metadata?.labels?.[TENANT_LABEL] ?? namespace?.tenant;
      if (namespace && owner !== object.tenant) {
        yield { object, path: 'metadata.namespace', value: name, message: `Tenant ${object.tenant} writes to namespace ${name}, which belongs to ${owner === undefined ? 'no tenant' : `tenant ${owner}`}` };
      }
    }
  },
});
