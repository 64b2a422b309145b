import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds } from './role-rule';

export const podExec = objectRule({
  id: 'rbac-pod-exec',
  title: 'Cluster roles open no shell in pods',
  severity: Severity.HIGH,
  description: 'A shell in a pod is whatever the pod is: its token, its Secrets, its network. Clients open the stream with a GET or a POST, so get is no reading right here. A cluster role opens it in every namespace. Roles of one namespace are the subject of rbac-namespace-pod-exec.',
  fix: 'Grant it by a Role in the namespace, to people, for emergencies.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources', 'https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1609'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['pods/exec', 'pods/attach'], verbs: ['create', 'get'] }),
  ],
});
