import { privilegeEscalation } from '../../../src/rules/pod/privilege-escalation';
import { describeRule } from '../describe-rule';

describeRule(privilegeEscalation, {
  breaks: [
    { set: 'securityContext.allowPrivilegeEscalation', to: true },
    { set: 'securityContext.allowPrivilegeEscalation', to: undefined },
  ],
});
