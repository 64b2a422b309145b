import { envCredential } from '../../../src/rules/secrets/env-credential';
import { describeRule } from '../describe-rule';
import { CREDENTIALS, NO_CREDENTIALS } from './credentials';

function withValue(value: string): RuleCase {
  return { given: [{ set: 'env', to: [{ name: 'ENDPOINT', value: 'a' }] }], set: 'env[0].value', to: value };
}

describeRule(envCredential, {
  breaks: CREDENTIALS.map(withValue),
  keeps: NO_CREDENTIALS.map(withValue),
});
