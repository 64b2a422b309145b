import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const mastersSubject = objectRule({
  id: 'rbac-masters-subject',
  title: 'Nobody is bound by way of system:masters',
  severity: Severity.CRITICAL,
  description: 'Members of system:masters pass every check of authorization, and no deleted binding takes that away. A binding to the group adds nothing for them, and shows that people or workloads are in it.',
  fix: 'Bind a group of the identity provider, and take its members out of system:masters.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { cis: ['5.1.7'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'name', assert: 'subject.?name.orValue("") != "system:masters"' },
  ],
});
