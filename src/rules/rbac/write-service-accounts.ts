import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds, WRITE } from './role-rule';

export const writeServiceAccounts = objectRule({
  id: 'rbac-write-service-accounts',
  title: 'Cluster roles do not write service accounts',
  severity: Severity.MEDIUM,
  description: 'Annotations of a service account tie it to an identity of the cloud, and its imagePullSecrets decide by whose credentials images come: across namespaces this is a way into the cloud account.',
  fix: 'Grant it by a Role in the namespaces that need it.',
  sources: ['https://kubernetes.io/docs/concepts/security/service-accounts/', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2025:K08', '2022:K03'], mitre: ['T1078'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['serviceaccounts'], verbs: WRITE }),
  ],
});
