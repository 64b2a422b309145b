import { storeConditions } from '../../../src/rules/secrets/store-conditions';
import { describeRule } from '../describe-rule';

describeRule(storeConditions, {
  breaks: [{ set: 'spec.conditions', to: undefined }, { set: 'spec.conditions', to: [] }, { set: 'spec.conditions', to: [{}] }],
  keeps: [{ set: 'spec.conditions', to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-web' } } }] }],
});
