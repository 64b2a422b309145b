import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const cronJobStartingDeadline = objectRule({
  id: 'pod-cron-job-starting-deadline',
  title: 'CronJobs do not start late runs after any time',
  severity: Severity.LOW,
  description: 'Without a deadline a run that was missed is started however late it is, after an outage of the controller as well.',
  fix: 'Set startingDeadlineSeconds, such as to 300.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline'],
  frameworks: {},
  checks: [
    { kinds: ['batch/CronJob'], scope: Scope.OBJECT, field: 'spec.startingDeadlineSeconds', assert: 'object.?spec.?startingDeadlineSeconds.hasValue()' },
  ],
});
