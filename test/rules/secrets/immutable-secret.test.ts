import { immutableSecret } from '../../../src/rules/secrets/immutable-secret';
import { describeRule } from '../describe-rule';

describeRule(immutableSecret, {
  breaks: [{ set: 'immutable', to: undefined }, { set: 'immutable', to: false }],
});
