import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const everybodySubject = objectRule({
  id: 'rbac-everybody-subject',
  title: 'Rights are not given to everybody',
  severity: Severity.HIGH,
  description: 'system:authenticated is whoever has any credential, on some clouds any account there is; system:serviceaccounts is every workload of every tenant.',
  fix: 'Name a group, or the service accounts that need it.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'name', assert: '!(subject.?name.orValue("") in ["system:authenticated", "system:serviceaccounts"])' },
  ],
});
