import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const anonymousSubject = objectRule({
  id: 'rbac-anonymous-subject',
  title: 'Strangers have no rights',
  severity: Severity.CRITICAL,
  description: 'system:anonymous and system:unauthenticated are everybody who reaches the API server, without a credential. Kubernetes itself binds them to its version and health pages, and kubeadm to the address of the cluster; nothing else should.',
  fix: 'Bind the role to those who need it.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#hardening', 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2025:K09', '2022:K03'], mitre: ['T1078.001', 'T1190'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'name', assert: '!(subject.?name.orValue("") in ["system:anonymous", "system:unauthenticated"])' },
  ],
});
