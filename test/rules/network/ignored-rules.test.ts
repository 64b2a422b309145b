import { ignoredRules } from '../../../src/rules/network/ignored-rules';
import { describeRule } from '../describe-rule';

describeRule(ignoredRules, {
  breaks: [
    { check: 0, set: 'spec.policyTypes', to: ['Egress'], path: 'spec.ingress' },
    { check: 1, set: 'spec.policyTypes', to: ['Ingress'], path: 'spec.egress' },
  ],
  keeps: [
    { check: 0, set: 'spec.ingress', to: [], given: [{ set: 'spec.policyTypes', to: ['Egress'] }] },
    { check: 1, set: 'spec.egress', to: undefined, given: [{ set: 'spec.policyTypes', to: ['Ingress'] }] },
    { check: 1, set: 'spec.policyTypes', to: undefined },
  ],
});
