import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_BINDING, SUBJECT } from './binding';

export const foreignServiceAccount = objectRule({
  id: 'rbac-foreign-service-account',
  title: 'Service accounts are bound in their own namespace',
  severity: Severity.LOW,
  description: 'A service account of another namespace acts in this one: whoever may use it there, acts here. Pipelines and operators are meant to, so this tells of it at a low severity; across tenants rbac-cross-tenant-subject objects.',
  fix: 'Bind a service account of the namespace itself.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    {
      kinds: [ROLE_BINDING],
      scope: SUBJECT,
      field: 'namespace',
      assert: 'subject.?kind.orValue("") != "ServiceAccount" || dyn(subject).?namespace.orValue("") == "" || dyn(subject).?namespace.orValue("") == dyn(object.metadata).?namespace.orValue("default")',
    },
  ],
});
