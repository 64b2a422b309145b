import { mastersSubject } from '../../../src/rules/rbac/masters-subject';
import { describeRule } from '../describe-rule';

describeRule(mastersSubject, {
  breaks: [{ set: 'name', to: 'system:masters' }],
  keeps: [{ set: 'name', to: 'masters' }],
});
