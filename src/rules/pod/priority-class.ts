import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const priorityClass = podRule({
  id: 'pod-priority-class',
  title: 'Pods have a priority class',
  severity: Severity.LOW,
  description: 'Without a class pods have the default priority of the cluster, mostly 0, and are among the first that are pushed off a full node.',
  fix: 'Set priorityClassName to a class that the platform offers.',
  sources: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/'],
  frameworks: {},
  checks: [
    { scope: Scope.POD, field: 'priorityClassName', assert: 'podSpec.?priorityClassName.orValue("") != ""' },
  ],
});
