import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const userSubject = objectRule({
  id: 'rbac-user-subject',
  title: 'Roles are bound to groups rather than people',
  severity: Severity.LOW,
  description: 'Who joins and leaves is then decided where people are managed. A name that is given to somebody else one day carries the rights of the one before.',
  fix: 'Bind a group of the identity provider.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#periodic-review'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'kind', assert: 'subject.?kind.orValue("") != "User" || subject.?name.orValue("").startsWith("system:")' },
  ],
});
