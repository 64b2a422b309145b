import { csiFsGroupPolicy } from '../../../src/rules/storage/csi-fs-group-policy';
import { describeRule } from '../describe-rule';

describeRule(csiFsGroupPolicy, {
  breaks: [{ set: 'spec.fsGroupPolicy', to: 'None' }],
  keeps: [{ set: 'spec.fsGroupPolicy', to: undefined }],
});
