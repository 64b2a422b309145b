import { egressToAnywhere } from '../../../src/rules/network/egress-to-anywhere';
import { describeRule } from '../describe-rule';

describeRule(egressToAnywhere, {
  breaks: [{ set: 'to', to: undefined }, { set: 'to', to: [] }, { whole: true, set: 'spec.egress', to: [{}], path: 'spec.egress[0].to' }],
  keeps: [{ set: 'to', to: [{ podSelector: {} }] }, { whole: true, set: 'spec.egress', to: [] }],
});
