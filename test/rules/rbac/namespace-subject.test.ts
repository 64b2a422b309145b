import { namespaceSubject } from '../../../src/rules/rbac/namespace-subject';
import { describeRule } from '../describe-rule';

describeRule(namespaceSubject, {
  breaks: [{ set: 'name', to: 'system:serviceaccounts:shop-web' }],
  keeps: [{ set: 'name', to: 'serviceaccounts:shop-web' }],
});
