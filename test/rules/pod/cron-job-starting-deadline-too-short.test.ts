import { cronJobStartingDeadlineTooShort } from '../../../src/rules/pod/cron-job-starting-deadline-too-short';
import { describeRule } from '../describe-rule';

describeRule(cronJobStartingDeadlineTooShort, {
  breaks: [
    { set: 'spec.startingDeadlineSeconds', to: 9 },
    { set: 'spec.startingDeadlineSeconds', to: 0 },
  ],
  keeps: [
    { set: 'spec.startingDeadlineSeconds', to: 10 },
    { set: 'spec.startingDeadlineSeconds', to: undefined },
  ],
});
