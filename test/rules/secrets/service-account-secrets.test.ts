import { serviceAccountSecrets } from '../../../src/rules/secrets/service-account-secrets';
import { describeRule } from '../describe-rule';

describeRule(serviceAccountSecrets, {
  breaks: [{ set: 'secrets', to: [{ name: 'web-token' }] }],
  keeps: [
    { set: 'secrets', to: [] },
    { given: [{ set: 'metadata.annotations', to: { 'kubernetes.io/enforce-mountable-secrets': 'true' } }], set: 'secrets', to: [{ name: 'db' }] },
  ],
});
