import { cronJobStartingDeadline } from '../../../src/rules/pod/cron-job-starting-deadline';
import { describeRule } from '../describe-rule';

describeRule(cronJobStartingDeadline, {
  breaks: [{ set: 'spec.startingDeadlineSeconds', to: undefined }],
  keeps: [{ set: 'spec.startingDeadlineSeconds', to: 10 }],
});
