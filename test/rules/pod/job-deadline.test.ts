import { jobDeadline } from '../../../src/rules/pod/job-deadline';
import { describeRule } from '../describe-rule';

describeRule(jobDeadline, {
  breaks: [
    { set: 'spec.activeDeadlineSeconds', to: undefined },
    { check: 1, set: 'spec.jobTemplate.spec.activeDeadlineSeconds', to: undefined },
  ],
  keeps: [{ set: 'spec.activeDeadlineSeconds', to: 1 }],
});
