import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const cronJobStartingDeadlineTooShort = objectRule({
  id: 'pod-cron-job-starting-deadline-too-short',
  title: 'CronJobs have time to start',
  severity: Severity.MEDIUM,
  description: 'The controller looks at schedules every 10 seconds: with a shorter deadline a CronJob may never run.',
  fix: 'Raise startingDeadlineSeconds to at least 10.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#starting-deadline'],
  frameworks: {},
  checks: [
    { kinds: ['batch/CronJob'], scope: Scope.OBJECT, field: 'spec.startingDeadlineSeconds', assert: 'object.?spec.?startingDeadlineSeconds.orValue(10) >= 10' },
  ],
});
