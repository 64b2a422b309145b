import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, DELETE, withholds } from './role-rule';

export const deleteWorkloads = objectRule({
  id: 'rbac-delete-workloads',
  title: 'Cluster roles do not delete workloads',
  severity: Severity.LOW,
  description: 'Deleting across namespaces is an outage for every tenant at once. Controllers that clean up after themselves need it, so it is worth a look rather than a refusal.',
  fix: 'Grant it by a Role in the namespaces that need it.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1485'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['pods', 'replicationcontrollers'], verbs: DELETE }),
    withholds([CLUSTER_ROLE], { group: 'apps', resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: DELETE }),
    withholds([CLUSTER_ROLE], { group: 'batch', resources: ['cronjobs', 'jobs'], verbs: DELETE }),
  ],
});
