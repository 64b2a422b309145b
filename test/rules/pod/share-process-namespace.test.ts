import { shareProcessNamespace } from '../../../src/rules/pod/share-process-namespace';
import { describeRule } from '../describe-rule';

describeRule(shareProcessNamespace, {
  breaks: [{ set: 'shareProcessNamespace', to: true }],
  keeps: [{ set: 'shareProcessNamespace', to: false }],
});
