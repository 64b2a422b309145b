import { everybodySubject } from '../../../src/rules/rbac/everybody-subject';
import { describeRule } from '../describe-rule';

describeRule(everybodySubject, {
  breaks: [{ set: 'name', to: 'system:authenticated' }, { set: 'name', to: 'system:serviceaccounts' }],
  keeps: [{ set: 'name', to: 'developers' }],
});
