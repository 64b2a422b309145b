import { objectRule } from '../rule';
import { ROLE_KINDS, ROLE_RULE } from './role-rule';
import { Severity } from '../severity';

export const wildcardVerbs = objectRule({
  id: 'rbac-wildcard-verbs',
  title: 'Roles name their verbs',
  severity: Severity.HIGH,
  description: 'A wildcard grants every verb, those of later releases and of subresources included: escalate, bind and impersonate among them.',
  fix: 'List the verbs that are needed.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { cis: ['5.1.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: ROLE_KINDS, scope: ROLE_RULE.each('verbs', 'verb'), field: '', assert: 'verb != "*"' },
  ],
});
