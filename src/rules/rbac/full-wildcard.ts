import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, ROLE_RULE } from './role-rule';

export const fullWildcard = objectRule({
  id: 'rbac-full-wildcard',
  title: 'No rule grants everything',
  severity: Severity.CRITICAL,
  description: 'Every verb on every resource of every group is cluster-admin by another name; in a Role it is that of the namespace. The three wildcards are found one by one too: this is about what they make together.',
  fix: 'List the verbs, resources and API groups that are needed.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles'],
  frameworks: { cis: ['5.1.1', '5.1.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078', 'T1098.006'] },
  checks: [
    { kinds: ROLE_KINDS, scope: ROLE_RULE, field: '', assert: '!("*" in rule.?apiGroups.orValue([]) && "*" in rule.?resources.orValue([]) && "*" in rule.?verbs.orValue([]))' },
  ],
});
