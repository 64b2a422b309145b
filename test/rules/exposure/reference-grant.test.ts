import { referenceGrant } from '../../../src/rules/exposure/reference-grant';
import { describeRule } from '../describe-rule';

describeRule(referenceGrant, {
  breaks: [{ set: 'name', to: undefined }, { set: 'name', to: '' }],
  keeps: [{ set: '', to: { group: '', kind: 'Service' } }],
});
