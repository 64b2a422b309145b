import { TENANT_LABEL } from '../../boundary';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const namespaceOwner = graphRule({
  id: 'tenancy-namespace-owner',
  title: 'Namespaces of a tenant carry its label, and no others do',
  severity: Severity.MEDIUM,
  description: 'Policies that are bound to tenants find their namespaces by the label cdk8s-bulwark/tenant. A Namespace that is created in a tenant by hand has neither that nor quota, policies and roles, and one that carries the label and is created elsewhere is taken for the tenant\'s without them. Where tenants are not created in the judged app, as with plain files, the label is believed.',
  fix: 'Create the namespace with addNamespace of its SecureTenant, or remove the label.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#namespaces'],
  frameworks: { nsa: ['Namespaces'], owasp: ['2025:K04', '2022:K04'] },
  kinds: ['Namespace'],
  * find(graph) {
    const tenants = new Set(graph.objects.map(({ tenant }) => tenant));
    for (const object of graph.ofKind('Namespace')) {
      const value = object.manifest.metadata?.labels?.[TENANT_LABEL];
      const place = object.tenant === undefined ? 'outside every tenant' : `in tenant ${object.tenant}`;
      if (value !== object.tenant && (object.tenant !== undefined || tenants.has(value))) {
        yield { object, path: `metadata.labels["${TENANT_LABEL}"]`, value, message: `The namespace is created ${place}` };
      }
    }
  },
});
