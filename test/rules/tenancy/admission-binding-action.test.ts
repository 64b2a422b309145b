import { admissionBindingAction } from '../../../src/rules/tenancy/admission-binding-action';
import { describeRule } from '../describe-rule';

describeRule(admissionBindingAction, {
  breaks: [['Audit'], ['Warn', 'Audit'], [], undefined].map((to) => ({ set: 'spec.validationActions', to })),
  keeps: [{ set: 'spec.validationActions', to: ['Deny'] }],
});
