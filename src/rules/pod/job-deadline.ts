import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const jobDeadline = objectRule({
  id: 'pod-job-deadline',
  title: 'Jobs end after a time',
  severity: Severity.LOW,
  description: 'A job that hangs keeps its pods, and their share of the quota, for ever. The deadline of the job counts, which bounds all retries together.',
  fix: 'Set activeDeadlineSeconds on the job, or deadline on a HardenedJob.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup'],
  frameworks: {},
  checks: [
    { kinds: ['batch/Job'], scope: Scope.OBJECT, field: 'spec.activeDeadlineSeconds', assert: 'object.?spec.?activeDeadlineSeconds.orValue(0) > 0' },
    { kinds: ['batch/CronJob'], scope: Scope.OBJECT, field: 'spec.jobTemplate.spec.activeDeadlineSeconds', assert: 'object.?spec.?jobTemplate.?spec.?activeDeadlineSeconds.orValue(0) > 0' },
  ],
});
