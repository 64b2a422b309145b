import { jobTtl } from '../../../src/rules/pod/job-ttl';
import { describeRule } from '../describe-rule';

describeRule(jobTtl, {
  breaks: [{ set: 'spec.ttlSecondsAfterFinished', to: undefined }],
  keeps: [
    { set: 'spec.ttlSecondsAfterFinished', to: 0 },
    { set: 'spec.ttlSecondsAfterFinished', to: undefined, given: [{ set: 'metadata.ownerReferences', to: [{ apiVersion: 'batch/v1', kind: 'CronJob', name: 'a', uid: 'b' }] }] },
  ],
});
