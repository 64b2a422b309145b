import { encryptionKmsVersion } from '../../../src/rules/control-plane/encryption-kms-version';
import { describeRule } from '../describe-rule';

describeRule(encryptionKmsVersion, {
  breaks: [
    { set: 'kms.apiVersion', to: undefined },
    { set: 'kms.apiVersion', to: 'v1' },
  ],
  keeps: [{ set: 'kms', to: undefined }],
});
