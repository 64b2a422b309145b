import { TENANT_LABEL } from '../../boundary';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const namespaceOwner = graphRule({
  id: 'tenancy-namespace-owner',
  title: 'Namespaces of a tenant carry its label',
  severity: Severity.MEDIUM,
  description: 'Policies that are bound to tenants find their namespaces by the label cdk8s-bulwark/tenant. A Namespace that is created in a tenant by hand has neither that nor quota, policies and roles.',
  fix: 'Create the namespace with addNamespace of its SecureTenant.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#namespaces'],
  frameworks: { nsa: ['Namespaces'], owasp: ['2025:K04', '2022:K04'] },
  kinds: ['Namespace'],
  * find(graph) {
    for (const object of graph.ofKind('Namespace')) {
      const value = object.manifest.metadata?.labels?.[TENANT_LABEL];
      if (object.tenant !== undefined && value !== object.tenant) {
        yield { object, path: `metadata.labels["${TENANT_LABEL}"]`, value, message: `The namespace is created in tenant ${object.tenant}` };
      }
    }
  },
});
