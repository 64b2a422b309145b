import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const terminationGracePeriod = podRule({
  id: 'availability-termination-grace-period',
  title: 'Pods have time to end',
  severity: Severity.MEDIUM,
  description: 'With a grace period of 0 a pod is killed at once and taken out of the API before its processes have ended: requests are cut off, and a StatefulSet may run two pods of one identity.',
  fix: 'Remove terminationGracePeriodSeconds, which means 30, or raise it.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination', 'https://kubernetes.io/docs/tasks/run-application/force-delete-stateful-set-pod/'],
  frameworks: {},
  checks: [
    { scope: Scope.POD, field: 'terminationGracePeriodSeconds', assert: 'podSpec.?terminationGracePeriodSeconds.orValue(30) > 0' },
  ],
});
