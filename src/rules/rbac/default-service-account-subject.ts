import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const defaultServiceAccountSubject = objectRule({
  id: 'rbac-default-service-account-subject',
  title: 'The default service account has no rights',
  severity: Severity.MEDIUM,
  description: 'Every pod that names no service account runs as the default one, so a right that it has is a right of every such pod. The same identity may be written as a user.',
  fix: 'Give the workload a service account of its own, and bind that.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#service-account-permissions', 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/'],
  frameworks: { cis: ['5.1.5'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078.001'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'name', assert: '!(subject.?kind.orValue("") == "ServiceAccount" && subject.?name.orValue("") == "default") && !subject.?name.orValue("").matches("^system:serviceaccount:[^:]*:default$")' },
  ],
});
