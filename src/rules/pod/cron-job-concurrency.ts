import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const cronJobConcurrency = objectRule({
  id: 'pod-cron-job-concurrency',
  title: 'Runs of a CronJob do not pile up',
  severity: Severity.LOW,
  description: 'By default a run starts whether or not the one before has ended: where runs take longer than the schedule allows, they add up until the quota or the cluster is full.',
  fix: 'Set concurrencyPolicy to Forbid or Replace.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy'],
  frameworks: {},
  checks: [
    { kinds: ['batch/CronJob'], scope: Scope.OBJECT, field: 'spec.concurrencyPolicy', assert: 'object.?spec.?concurrencyPolicy.orValue("Allow") in ["Forbid", "Replace"]' },
  ],
});
