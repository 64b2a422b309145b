import { wildcardApiGroups } from '../../../src/rules/rbac/wildcard-api-groups';
import { describeRule } from '../describe-rule';

describeRule(wildcardApiGroups, {
  breaks: [{ set: '', to: '*' }],
  keeps: [{ set: '', to: '' }, { set: '', to: 'batch' }],
});
