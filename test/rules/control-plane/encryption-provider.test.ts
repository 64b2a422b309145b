import { encryptionProvider } from '../../../src/rules/control-plane/encryption-provider';
import { describeRule } from '../describe-rule';

describeRule(encryptionProvider, {
  breaks: [
    { set: 'providers[0]', to: { identity: {} } },
    { set: 'providers[0]', to: { aesgcm: { keys: [] } } },
    { set: 'providers', to: [], path: 'providers[0]' },
    { set: 'providers', to: undefined, path: 'providers[0]' },
  ],
  keeps: [
    { set: 'providers[0]', to: { secretbox: { keys: [] } } },
    { set: 'providers[0]', to: { aescbc: { keys: [] } } },
  ],
});
