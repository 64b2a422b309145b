import { userSubject } from '../../../src/rules/rbac/user-subject';
import { describeRule } from '../describe-rule';

describeRule(userSubject, {
  breaks: [{ set: 'kind', to: 'User' }],
  keeps: [{ set: '', to: { kind: 'User', apiGroup: 'rbac.authorization.k8s.io', name: 'system:kube-proxy' } }],
});
