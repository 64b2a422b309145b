import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const namespaceSubject = objectRule({
  id: 'rbac-namespace-subject',
  title: 'Rights are not given to all workloads of a namespace',
  severity: Severity.MEDIUM,
  description: 'The group covers every service account of the namespace: default, and those to come. A workload that needs no right gets it all the same.',
  fix: 'Name the service accounts that need it.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'name', assert: '!subject.?name.orValue("").startsWith("system:serviceaccounts:")' },
  ],
});
