import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NON_RESOURCE_URL } from './role-rule';

export const wildcardUrls = objectRule({
  id: 'rbac-wildcard-urls',
  title: 'Roles name the URLs of the API server',
  severity: Severity.MEDIUM,
  description: 'A wildcard over all URLs that are no resources opens the profiler, the logs and whatever else the API server serves. A trailing wildcard below a path, as in /healthz/*, is a fair way to name one.',
  fix: 'List the paths that are needed, such as /healthz or /metrics.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  frameworks: { cis: ['5.1.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1613'] },
  checks: [
    { kinds: [CLUSTER_ROLE], scope: NON_RESOURCE_URL, field: '', assert: 'url != "*" && url != "/*"' },
  ],
});
