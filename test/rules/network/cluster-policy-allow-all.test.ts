import { clusterPolicyAllowAll } from '../../../src/rules/network/cluster-policy-allow-all';
import { describeRule } from '../describe-rule';

describeRule(clusterPolicyAllowAll, {
  breaks: [
    { set: '', to: { namespaces: {} } },
    { set: '', to: { namespaces: { matchLabels: {} } } },
    { set: '', to: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: 'dns' } } } } },
    { set: '', to: { networks: ['192.0.2.0/24', '0.0.0.0/0'] } },
    ...['::/0', '128.0.0.0/1'].map((network) => ({ set: '', to: { networks: [network] } })),
    { set: '', to: { namespaces: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'Exists' }] } } },
  ],
  keeps: [
    { set: '', to: { pods: { namespaceSelector: { matchLabels: { a: 'b' } }, podSelector: {} } } },
    { set: '', to: { networks: ['192.0.2.0/24', '10.0.0.0/10'] } },
    { set: '', to: { namespaces: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop-data'] }] } } },
    { whole: true, set: 'spec.egress[1]', to: { action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] } },
    { whole: true, set: 'spec.ingress[0]', to: { action: 'Deny', from: [{ namespaces: {} }] } },
    { whole: true, set: 'spec.ingress[0]', to: { action: 'Pass', from: [{ namespaces: {} }] } },
  ],
});
