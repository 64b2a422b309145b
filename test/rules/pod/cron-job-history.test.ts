import { cronJobHistory } from '../../../src/rules/pod/cron-job-history';
import { describeRule } from '../describe-rule';

describeRule(cronJobHistory, {
  breaks: [
    { set: 'spec.successfulJobsHistoryLimit', to: 11 },
    { check: 1, set: 'spec.failedJobsHistoryLimit', to: 100 },
  ],
  keeps: [
    { set: 'spec.successfulJobsHistoryLimit', to: 10 },
    { set: 'spec.successfulJobsHistoryLimit', to: undefined },
    { check: 1, set: 'spec.failedJobsHistoryLimit', to: undefined },
    { check: 1, set: 'spec.failedJobsHistoryLimit', to: 0 },
  ],
});
