import { envFrom } from '../../../src/rules/secrets/env-from';
import { describeRule } from '../describe-rule';

describeRule(envFrom, {
  breaks: [{ set: 'envFrom', to: [{ secretRef: { name: 'db' } }] }],
});
