import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NON_RESOURCE_URL } from './role-rule';

export const debugUrls = objectRule({
  id: 'rbac-debug-urls',
  title: 'The profiler and the logs of the API server stay closed',
  severity: Severity.MEDIUM,
  description: 'Profiles and traces under /debug show what the API server holds in memory, and taking them slows it down; /logs shows the files of its node.',
  fix: 'Remove these paths from nonResourceURLs.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1613'] },
  checks: [
    { kinds: [CLUSTER_ROLE], scope: NON_RESOURCE_URL, field: '', assert: '!url.matches("^/(debug|logs)([/*]|$)")' },
  ],
});
