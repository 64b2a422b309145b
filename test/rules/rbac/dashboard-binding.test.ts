import { dashboardBinding } from '../../../src/rules/rbac/dashboard-binding';
import { describeRule } from '../describe-rule';

describeRule(dashboardBinding, {
  breaks: [{ given: [{ set: '', to: { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' } }], set: 'name', to: 'kubernetes-dashboard' }],
  keeps: [{
    givenInObject: [{ set: 'roleRef.name', to: 'kubernetes-dashboard' }],
    set: '',
    to: { kind: 'ServiceAccount', name: 'kubernetes-dashboard', namespace: 'kubernetes-dashboard' },
  }],
});
