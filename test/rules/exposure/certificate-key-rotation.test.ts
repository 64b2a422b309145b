import { certificateKeyRotation } from '../../../src/rules/exposure/certificate-key-rotation';
import { describeRule } from '../describe-rule';

describeRule(certificateKeyRotation, {
  breaks: [{ set: 'spec.privateKey.rotationPolicy', to: 'Never' }],
  keeps: [{ set: 'spec.privateKey', to: undefined }],
});
