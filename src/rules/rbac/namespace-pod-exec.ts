import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE, withholds } from './role-rule';

export const namespacePodExec = objectRule({
  id: 'rbac-namespace-pod-exec',
  title: 'Roles open no shell in pods',
  severity: Severity.MEDIUM,
  description: 'A shell in a pod is whatever the pod is: its token, its Secrets, its network. Clients open the stream with a GET or a POST, so get is no reading right here. It goes round every review of what runs, within the namespace too.',
  fix: 'Grant it to people for emergencies only, and debug with what the pods tell.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources', 'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1609'] },
  checks: [
    withholds([ROLE], { group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['create', 'get'] }),
  ],
});
