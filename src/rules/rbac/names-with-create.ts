import { objectRule } from '../rule';
import { Severity } from '../severity';
import { RESOURCE, ROLE_KINDS } from './role-rule';

export const namesWithCreate = objectRule({
  id: 'rbac-names-with-create',
  title: 'Rules with names grant nothing that has none',
  severity: Severity.LOW,
  description: 'A request to create an object or to delete a collection carries no name that RBAC could compare, so a rule with resourceNames never permits it. Subresources such as serviceaccounts/token are different: their requests name the parent.',
  fix: 'Move create and deletecollection to a rule of their own, or remove them.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    {
      kinds: ROLE_KINDS,
      scope: RESOURCE,
      field: '',
      assert: '!rule.?verbs.orValue([]).exists(verb, verb == "deletecollection" || verb == "create" && !resource.contains("/"))',
      unless: 'rule.?resourceNames.orValue([]).size() == 0',
    },
  ],
});
