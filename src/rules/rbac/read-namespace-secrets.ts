import { objectRule } from '../rule';
import { Severity } from '../severity';
import { NAMED, READ, ROLE, withholds } from './role-rule';

export const readNamespaceSecrets = objectRule({
  id: 'rbac-read-namespace-secrets',
  title: 'Roles do not read every Secret of their namespace',
  severity: Severity.MEDIUM,
  description: 'Within a namespace whoever runs workloads can mount its Secrets anyway, yet a role that reads them all hands them to every session and tool of its subjects. Rules that name the Secrets are permitted.',
  fix: 'Name the Secrets in resourceNames, or mount them.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/#least-privilege-secrets'],
  frameworks: { cis: ['5.1.2'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1552.007'] },
  checks: [
    withholds([ROLE], { group: '', resources: ['secrets'], verbs: READ, unless: NAMED }),
  ],
});
