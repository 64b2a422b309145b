import { POD_KINDS } from '../rule';
import { Severity } from '../severity';
import { allowListRule } from './allow-list-rule';
import { namedByPods } from './pod-field';

export const allowedPriorityClasses = allowListRule({
  id: 'tenancy-allowed-priority-classes',
  title: 'Pods of tenants name priority classes that are theirs',
  severity: Severity.HIGH,
  description: 'A pod of a higher priority pushes pods of other tenants off a full node, whatever the quotas say. Pods that name no class have the default priority of the cluster, which everybody has, and pass.',
  fix: 'Name a class that the tenant may use, or add it to priorityClasses of the tenant or the namespace.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/', 'https://kubernetes.io/docs/concepts/security/multi-tenancy/#additional-considerations'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1499'] },
  kinds: POD_KINDS,
  list: 'priority-classes',
  named: (graph) => namedByPods(graph, 'priorityClassName', 'Priority class'),
});
