import { serviceAccountToken } from '../../../src/rules/secrets/service-account-token';
import { describeRule } from '../describe-rule';

describeRule(serviceAccountToken, {
  breaks: [{ set: 'type', to: 'kubernetes.io/service-account-token' }],
  keeps: [{ set: 'type', to: 'Opaque' }],
});
