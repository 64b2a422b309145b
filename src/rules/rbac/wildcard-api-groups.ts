import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, ROLE_RULE } from './role-rule';

export const wildcardApiGroups = objectRule({
  id: 'rbac-wildcard-api-groups',
  title: 'Roles name their API groups',
  severity: Severity.HIGH,
  description: 'A wildcard covers the resources of that name in every API group, present and future: whoever adds a group adds to the role.',
  fix: 'List the API groups that are needed; the core group is the empty text.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { cis: ['5.1.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: ROLE_KINDS, scope: ROLE_RULE.each('apiGroups', 'apiGroup'), field: '', assert: 'apiGroup != "*"' },
  ],
});
