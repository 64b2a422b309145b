import { literalWildcard } from '../../../src/rules/rbac/literal-wildcard';
import { describeRule } from '../describe-rule';

describeRule(literalWildcard, {
  breaks: [{ set: '', to: 'pods/*' }],
  keeps: [{ set: '', to: 'pods/log' }],
});
