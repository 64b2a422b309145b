import { serviceAccountToken } from '../../../src/rules/secrets/service-account-token';
import { describeRule } from '../describe-rule';

describeRule(serviceAccountToken, {
  breaks: [
    { set: 'type', to: 'kubernetes.io/service-account-token' },
    { check: 1, set: 'secrets', to: [{ name: 'web-token' }] },
  ],
  keeps: [
    { set: 'type', to: 'Opaque' },
    { check: 1, given: [{ set: 'metadata.annotations', to: { 'kubernetes.io/enforce-mountable-secrets': 'true' } }], set: 'secrets', to: [{ name: 'db' }] },
  ],
});
