import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds } from './role-rule';

export const portForward = objectRule({
  id: 'rbac-port-forward',
  title: 'Cluster roles forward no ports of pods',
  severity: Severity.MEDIUM,
  description: 'A forwarded port reaches the pod from its own node, past every network policy, in every namespace. In a Role it stays with the owners of the namespace.',
  fix: 'Grant it by a Role in the namespace, to people, for emergencies.',
  sources: ['https://kubernetes.io/docs/tasks/access-application-cluster/port-forward-access-application-cluster/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1046'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['pods/portforward'], verbs: ['create', 'get'] }),
  ],
});
