import { defaultServiceAccountSubject } from '../../../src/rules/rbac/default-service-account-subject';
import { describeRule } from '../describe-rule';

describeRule(defaultServiceAccountSubject, {
  breaks: [
    { set: '', to: { kind: 'ServiceAccount', name: 'default', namespace: 'shop-web' } },
    {
      set: '',
      to: { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'system:serviceaccount:shop-web:default' },
      implies: ['rbac-service-account-as-user'],
    },
  ],
  keeps: [{ set: 'name', to: 'default' }, { set: '', to: { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' } }],
});
