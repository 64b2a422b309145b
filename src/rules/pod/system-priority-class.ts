import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { POD_PLACES, inObject } from './pod-place';

export const systemPriorityClass = objectRule({
  id: 'pod-system-priority-class',
  title: 'The priority classes of the system are for the system\'s namespace',
  severity: Severity.MEDIUM,
  description: 'Pods of system-node-critical and system-cluster-critical push any other pod off its node. Kubernetes takes these classes in every namespace; ours is the reading that they belong to kube-system alone.',
  fix: 'Use a priority class of your own.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/', 'https://kubernetes.io/docs/tasks/administer-cluster/guaranteed-scheduling-critical-addon-pods/'],
  frameworks: { owasp: ['2025:K01'], mitre: ['T1499'] },
  checks: POD_PLACES.map(({ kinds, spec }) => ({
    kinds,
    scope: Scope.OBJECT,
    field: `${spec}.priorityClassName`,
    assert: `!${inObject(spec)}.?priorityClassName.orValue("").startsWith("system-")`,
    unless: 'dyn(object).?metadata.?namespace.orValue("") == "kube-system"',
  })),
});
