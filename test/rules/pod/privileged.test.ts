import { privileged } from '../../../src/rules/pod/privileged';
import { describeRule } from '../describe-rule';

describeRule(privileged, {
  breaks: [{ set: 'securityContext.privileged', to: true }],
  keeps: [{ set: 'securityContext.privileged', to: false }],
});
