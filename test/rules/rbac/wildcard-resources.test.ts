import { wildcardResources } from '../../../src/rules/rbac/wildcard-resources';
import { describeRule } from '../describe-rule';

describeRule(wildcardResources, {
  breaks: [{ set: '', to: '*' }, { set: '', to: '*/status' }],
  keeps: [{ set: '', to: 'statefulsets' }, { set: '', to: 'deployments/status' }],
});
