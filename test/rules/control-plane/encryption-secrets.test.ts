import { encryptionSecrets } from '../../../src/rules/control-plane/encryption-secrets';
import { describeRule } from '../describe-rule';

describeRule(encryptionSecrets, {
  breaks: [
    { set: 'resources[0].resources[0]', to: 'events', path: 'resources' },
    { set: 'resources', to: [] },
    { set: 'resources[0].resources', to: ['*.apps'], path: 'resources' },
  ],
  keeps: [
    { set: 'resources[0].resources', to: ['*.*'] },
    { set: 'resources[0].resources', to: ['*.'] },
  ],
});
