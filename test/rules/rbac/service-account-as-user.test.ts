import { serviceAccountAsUser } from '../../../src/rules/rbac/service-account-as-user';
import { describeRule } from '../describe-rule';

describeRule(serviceAccountAsUser, {
  breaks: [{ set: '', to: { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'system:serviceaccount:shop-web:web' } }],
  keeps: [{ set: '', to: { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' } }],
});
