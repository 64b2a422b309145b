import { serviceAccountTokenMount } from '../../../src/rules/rbac/service-account-token-mount';
import { describeRule } from '../describe-rule';

describeRule(serviceAccountTokenMount, {
  breaks: [{ set: 'automountServiceAccountToken', to: undefined }, { set: 'automountServiceAccountToken', to: true }],
});
