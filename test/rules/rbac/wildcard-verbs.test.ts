import { wildcardVerbs } from '../../../src/rules/rbac/wildcard-verbs';
import { describeRule } from '../describe-rule';

describeRule(wildcardVerbs, {
  breaks: [{ set: '', to: '*' }],
  keeps: [{ set: '', to: 'create' }],
});
