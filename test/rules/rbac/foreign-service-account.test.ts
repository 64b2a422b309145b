import { foreignServiceAccount } from '../../../src/rules/rbac/foreign-service-account';
import { describeRule } from '../describe-rule';

describeRule(foreignServiceAccount, {
  breaks: [{ given: [{ set: '', to: { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' } }], set: 'namespace', to: 'ci' }],
  keeps: [{ set: '', to: { kind: 'ServiceAccount', name: 'web' } }],
});
