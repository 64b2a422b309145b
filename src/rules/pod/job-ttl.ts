import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const jobTtl = objectRule({
  id: 'pod-job-ttl',
  title: 'Finished jobs are removed',
  severity: Severity.LOW,
  description: 'A finished job stays, with its pods and what they logged and had in their environment, until somebody deletes it. Jobs of a CronJob are removed by its history limits, so that only jobs of their own count.',
  fix: 'Set ttlSecondsAfterFinished, or ttlAfterFinished on a HardenedJob.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/'],
  frameworks: {},
  checks: [
    {
      kinds: ['batch/Job'],
      scope: Scope.OBJECT,
      field: 'spec.ttlSecondsAfterFinished',
      assert: 'object.?spec.?ttlSecondsAfterFinished.hasValue()',
      unless: 'object.?metadata.?ownerReferences.orValue([]).size() > 0',
    },
  ],
});
