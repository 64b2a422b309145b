import { encryptionCbc } from '../../../src/rules/control-plane/encryption-cbc';
import { describeRule } from '../describe-rule';

describeRule(encryptionCbc, {
  breaks: [{ set: 'aescbc', to: { keys: [] } }],
  keeps: [{ set: 'secretbox', to: { keys: [] } }],
});
