import { objectRule } from '../rule';
import { Severity } from '../severity';
import { RESOURCE, ROLE_KINDS } from './role-rule';

export const wildcardResources = objectRule({
  id: 'rbac-wildcard-resources',
  title: 'Roles name their resources',
  severity: Severity.HIGH,
  description: 'A wildcard covers every resource of the group, those of later releases and every subresource included. A wildcard before a slash, as in */exec, covers that subresource of every resource; one behind it, as in pods/*, is taken literally and grants nothing.',
  fix: 'List the resources that are needed.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { cis: ['5.1.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: ROLE_KINDS, scope: RESOURCE, field: '', assert: 'resource != "*" && !resource.startsWith("*/")' },
  ],
});
