import { policyTypes } from '../../../src/rules/network/policy-types';
import { describeRule } from '../describe-rule';

describeRule(policyTypes, {
  breaks: [{ set: 'spec.policyTypes', to: undefined }, { set: 'spec.policyTypes', to: [] }],
  keeps: [{ set: 'spec.policyTypes', to: ['Ingress'] }],
});
