import { aggregateEverything } from '../../../src/rules/rbac/aggregate-everything';
import { describeRule } from '../describe-rule';

describeRule(aggregateEverything, {
  breaks: [{}, { matchLabels: {} }, { matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] }].map((selector) => (
    { givenInObject: [{ set: 'aggregationRule', to: { clusterRoleSelectors: [{ matchLabels: { 'example.com/aggregate': 'true' } }] } }], set: '', to: selector })),
  keeps: [{
    givenInObject: [{ set: 'aggregationRule', to: { clusterRoleSelectors: [{ matchLabels: { 'example.com/aggregate': 'true' } }] } }],
    set: '',
    to: { matchExpressions: [{ key: 'example.com/aggregate', operator: 'Exists' }] },
  }],
});
