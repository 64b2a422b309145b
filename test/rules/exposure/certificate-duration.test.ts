import { certificateDuration } from '../../../src/rules/exposure/certificate-duration';
import { describeRule } from '../describe-rule';

describeRule(certificateDuration, {
  breaks: [{ set: 'spec.duration', to: '4801h' }, { set: 'spec.duration', to: '87600h0m0s' }],
  keeps: [{ set: 'spec.duration', to: undefined }, { set: 'spec.duration', to: '4800h' }, { set: 'spec.duration', to: '87600h', given: [{ set: 'spec.isCA', to: true }] }],
});
