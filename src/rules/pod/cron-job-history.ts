import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const cronJobHistory = objectRule({
  id: 'pod-cron-job-history',
  title: 'CronJobs keep few finished jobs',
  severity: Severity.LOW,
  description: 'Every finished job that is kept counts against the quota of its namespace and against what etcd holds. Where the limits are missing, 3 and 1 hold; up to 10 is our reading of few.',
  fix: 'Lower successfulJobsHistoryLimit or failedJobsHistoryLimit to at most 10.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#jobs-history-limits'],
  frameworks: {},
  checks: [
    { kinds: ['batch/CronJob'], scope: Scope.OBJECT, field: 'spec.successfulJobsHistoryLimit', assert: 'object.?spec.?successfulJobsHistoryLimit.orValue(3) <= 10' },
    { kinds: ['batch/CronJob'], scope: Scope.OBJECT, field: 'spec.failedJobsHistoryLimit', assert: 'object.?spec.?failedJobsHistoryLimit.orValue(1) <= 10' },
  ],
});
