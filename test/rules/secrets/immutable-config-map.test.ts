import { immutableConfigMap } from '../../../src/rules/secrets/immutable-config-map';
import { describeRule } from '../describe-rule';

describeRule(immutableConfigMap, {
  breaks: [{ set: 'immutable', to: undefined }, { set: 'immutable', to: false }],
});
