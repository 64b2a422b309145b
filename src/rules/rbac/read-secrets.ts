import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, NAMED, READ, withholds } from './role-rule';

export const readSecrets = objectRule({
  id: 'rbac-read-secrets',
  title: 'Cluster roles do not read Secrets',
  severity: Severity.HIGH,
  description: 'get, list and watch all show the contents of Secrets, service account tokens among them, and a cluster role shows them in every namespace it is bound in. Rules that name the Secrets are permitted: list and watch then need a matching field selector. Roles of one namespace are the subject of rbac-read-namespace-secrets.',
  fix: 'Grant it in the namespaces that need it, name the Secrets in resourceNames, or mount them.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#least-privilege-secrets'],
  frameworks: { cis: ['5.1.2'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1552.007'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['secrets'], verbs: READ, unless: NAMED }),
  ],
});
