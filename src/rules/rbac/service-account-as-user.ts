import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const serviceAccountAsUser = objectRule({
  id: 'rbac-service-account-as-user',
  title: 'Service accounts are bound as such',
  severity: Severity.LOW,
  description: 'The user system:serviceaccount:namespace:name is that service account: bound as a user it slips through whoever looks for service accounts.',
  fix: 'Use a subject of kind ServiceAccount.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'name', assert: '!subject.?name.orValue("").startsWith("system:serviceaccount:")' },
  ],
});
