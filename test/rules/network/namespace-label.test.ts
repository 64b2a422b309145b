import { namespaceLabel } from '../../../src/rules/network/namespace-label';
import { describeRule } from '../describe-rule';

const NAME = 'kubernetes.io/metadata.name';

describeRule(namespaceLabel, {
  breaks: [0, 1].flatMap((check) => [
    { check, set: 'namespaceSelector', to: { matchLabels: { team: 'shop' } } },
    { check, set: 'namespaceSelector', to: { matchExpressions: [{ key: NAME, operator: 'NotIn', values: ['other'] }] } },
    { check, set: 'namespaceSelector', to: { matchExpressions: [{ key: 'team', operator: 'In', values: ['shop'] }] } },
  ]),
  keeps: [0, 1].flatMap((check) => [
    { check, set: 'namespaceSelector', to: { matchLabels: { [NAME]: 'shop-data', team: 'shop' } } },
    { check, set: 'namespaceSelector', to: { matchExpressions: [{ key: NAME, operator: 'In', values: ['shop-data', 'shop-front'] }] } },
    { check, set: 'namespaceSelector', to: {} },
    { check, set: 'namespaceSelector', to: { matchExpressions: [{ key: NAME, operator: 'Exists' }] } },
    { check, set: '', to: { podSelector: {} } },
  ]),
});
