import { reservedNamespaceName } from '../../../src/rules/tenancy/reserved-namespace-name';
import { describeRule } from '../describe-rule';

describeRule(reservedNamespaceName, {
  breaks: [{ set: 'metadata.name', to: 'kube-shop' }],
  keeps: [{ set: 'metadata.name', to: 'kube-system' }, { set: 'metadata.name', to: 'kubernetes-shop' }],
});
