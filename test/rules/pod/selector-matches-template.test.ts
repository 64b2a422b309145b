import { selectorMatchesTemplate } from '../../../src/rules/pod/selector-matches-template';
import { describeRule } from '../describe-rule';

const NAME = 'app.kubernetes.io/name';

describeRule(selectorMatchesTemplate, {
  breaks: [
    { set: 'spec.selector', to: undefined },
    { set: 'spec.selector', to: {} },
    { set: 'spec.selector', to: { matchLabels: {} } },
    { check: 1, whole: true, set: 'spec.selector.matchLabels.tier', to: 'front', path: 'spec.selector.matchLabels.tier' },
    { check: 1, whole: true, set: 'spec.selector.matchLabels["app.kubernetes.io/name"]', to: 'other', path: 'spec.selector.matchLabels["app.kubernetes.io/name"]' },
    ...[
      { key: NAME, operator: 'In', values: ['other'] },
      { key: NAME, operator: 'NotIn', values: ['web'] },
      { key: 'tier', operator: 'Exists' },
      { key: NAME, operator: 'DoesNotExist' },
      { key: NAME, operator: 'Unknown' },
    ].map((to) => ({ check: 2, whole: true, set: 'spec.selector.matchExpressions[0]', to, path: 'spec.selector.matchExpressions[0]' })),
    { check: 3, whole: true, set: 'spec.selector.tier', to: 'front', path: 'spec.selector.tier' },
  ],
  keeps: [
    ...[
      { key: NAME, operator: 'In', values: ['other', 'web'] },
      { key: 'tier', operator: 'NotIn', values: ['web'] },
      { key: NAME, operator: 'NotIn', values: ['other'] },
      { key: NAME, operator: 'Exists' },
      { key: 'tier', operator: 'DoesNotExist' },
    ].map((to) => ({ set: 'spec.selector', to: { matchExpressions: [to] } })),
    { check: 3, whole: true, set: 'spec.selector', to: undefined },
  ],
});
