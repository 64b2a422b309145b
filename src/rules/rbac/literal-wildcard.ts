import { objectRule } from '../rule';
import { Severity } from '../severity';
import { RESOURCE, ROLE_KINDS } from './role-rule';

export const literalWildcard = objectRule({
  id: 'rbac-literal-wildcard',
  title: 'Resources have no wildcard behind a slash',
  severity: Severity.LOW,
  description: 'RBAC knows the wildcards * and */subresource only. pods/* is the literal name of a subresource that nothing has: it grants nothing, and whoever reads the role believes otherwise.',
  fix: 'List the subresources, such as pods/log.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  frameworks: { cis: ['5.1.3'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    { kinds: ROLE_KINDS, scope: RESOURCE, field: '', assert: '!resource.endsWith("/*")' },
  ],
});
