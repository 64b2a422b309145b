import { cronJobConcurrency } from '../../../src/rules/pod/cron-job-concurrency';
import { describeRule } from '../describe-rule';

describeRule(cronJobConcurrency, {
  breaks: [
    { set: 'spec.concurrencyPolicy', to: undefined },
    { set: 'spec.concurrencyPolicy', to: 'Allow' },
  ],
  keeps: [{ set: 'spec.concurrencyPolicy', to: 'Replace' }],
});
