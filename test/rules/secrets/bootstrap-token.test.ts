import { bootstrapToken } from '../../../src/rules/secrets/bootstrap-token';
import { describeRule } from '../describe-rule';

describeRule(bootstrapToken, {
  breaks: [{ set: 'type', to: 'bootstrap.kubernetes.io/token' }],
  keeps: [{ given: [{ set: 'stringData', to: { expiration: '2030-01-01T00:00:00Z' } }], set: 'type', to: 'bootstrap.kubernetes.io/token' }],
});
