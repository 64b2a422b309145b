import { POD_KINDS } from '../../../src/rules/rule';
import { envCredential } from '../../../src/rules/secrets/env-credential';
import { RuleCase, describeRule } from '../describe-rule';
import { CREDENTIALS, NO_CREDENTIALS } from './credentials';
import { inContainers } from './in-containers';

function withValue(value: string, kinds: readonly string[] = ['Pod']): RuleCase[] {
  return inContainers({ kinds, given: [{ set: 'env', to: [{ name: 'ENDPOINT', value: 'a' }] }], set: 'env[0].value', to: value });
}

describeRule(envCredential, {
  breaks: [...withValue(CREDENTIALS[0], POD_KINDS), ...CREDENTIALS.flatMap((value) => withValue(value))],
  keeps: NO_CREDENTIALS.flatMap((value) => withValue(value)),
});
