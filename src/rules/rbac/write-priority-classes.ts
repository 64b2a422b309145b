import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, DELETE, withholds, WRITE } from './role-rule';

export const writePriorityClasses = objectRule({
  id: 'rbac-write-priority-classes',
  title: 'Nobody but the platform changes priority classes',
  severity: Severity.MEDIUM,
  description: 'Pods of a high priority evict those of others: whoever makes priority classes decides who gives way. Flow control does the same for requests to the API server.',
  fix: 'Leave priorities to the platform.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/', 'https://kubernetes.io/docs/concepts/cluster-administration/flow-control/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1499'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'scheduling.k8s.io', resources: ['priorityclasses'], verbs: [...WRITE, ...DELETE] }),
    withholds([CLUSTER_ROLE], { group: 'flowcontrol.apiserver.k8s.io', resources: ['flowschemas', 'prioritylevelconfigurations'], verbs: [...WRITE, ...DELETE] }),
  ],
});
