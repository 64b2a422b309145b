import { admissionFailurePolicy } from '../../../src/rules/tenancy/admission-failure-policy';
import { describeRule } from '../describe-rule';

describeRule(admissionFailurePolicy, {
  breaks: [{ check: 0, set: 'failurePolicy', to: 'Ignore' }, { check: 1, set: 'spec.failurePolicy', to: 'Ignore' }],
  keeps: [{ check: 0, set: 'failurePolicy', to: undefined }, { check: 1, set: 'spec.failurePolicy', to: undefined }],
});
