import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, DELETE, withholds, WRITE } from './role-rule';

export const writeNodes = objectRule({
  id: 'rbac-write-nodes',
  title: 'Nobody changes nodes',
  severity: Severity.HIGH,
  description: 'Labels and taints of nodes decide whose pods run where, the status what a node claims to have room for, and deleting a node throws its pods off: enough to draw the pods of others to a node of one\'s own.',
  fix: 'Remove it; nodes are the business of the platform and of their own kubelets.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/node/', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1610'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['nodes', 'nodes/status'], verbs: [...WRITE, ...DELETE] }),
  ],
});
