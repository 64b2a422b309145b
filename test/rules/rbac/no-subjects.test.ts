import { noSubjects } from '../../../src/rules/rbac/no-subjects';
import { describeRule } from '../describe-rule';

describeRule(noSubjects, {
  breaks: [{ set: 'subjects', to: undefined }, { set: 'subjects', to: [] }],
});
