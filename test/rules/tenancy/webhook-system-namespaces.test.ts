import { webhookSystemNamespaces } from '../../../src/rules/tenancy/webhook-system-namespaces';
import { describeRule } from '../describe-rule';

const kinds = ['admissionregistration.k8s.io/MutatingWebhookConfiguration'];

describeRule(webhookSystemNamespaces, {
  breaks: [
    { set: 'namespaceSelector', to: undefined },
    { set: 'namespaceSelector', to: {} },
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'rules[0].resources', to: ['configmaps', '*/*'] }] },
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'rules[0].apiGroups', to: ['example.io', '*'] }, { set: 'rules[0].resources', to: ['*'] }] },
  ],
  keeps: [
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'objectSelector', to: { matchLabels: { a: 'b' } } }] },
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'matchConditions', to: [{ name: 'a', expression: 'true' }] }] },
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'rules[0].resources', to: ['configmaps'] }] },
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'rules[0].apiGroups', to: ['example.io'] }, { set: 'rules[0].resources', to: ['*'] }] },
    { set: 'namespaceSelector', to: undefined, given: [{ set: 'failurePolicy', to: 'Ignore' }], kinds },
    { set: 'namespaceSelector', to: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['kube-system'] }] } },
  ],
});
