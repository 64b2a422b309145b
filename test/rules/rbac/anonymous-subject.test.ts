import { anonymousSubject } from '../../../src/rules/rbac/anonymous-subject';
import { describeRule } from '../describe-rule';

describeRule(anonymousSubject, {
  breaks: [
    { set: '', to: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'system:unauthenticated' } },
    { set: 'name', to: 'system:unauthenticated' },
    { set: '', to: { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'system:anonymous' } },
  ],
  keeps: [{ set: 'name', to: 'anonymous' }],
});
