import { allNamespaces } from '../../../src/rules/network/all-namespaces';
import { describeRule } from '../describe-rule';

const expressions = [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['shop-data'] }];

describeRule(allNamespaces, {
  breaks: [0, 1].flatMap((check) => [
    { check, set: 'namespaceSelector', to: {} },
    { check, set: 'namespaceSelector', to: { matchLabels: {}, matchExpressions: [] } },
    { check, set: 'namespaceSelector', to: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'Exists' }] } },
    { check, set: 'namespaceSelector', to: {}, given: [{ set: 'podSelector', to: { matchLabels: { 'k8s-app': 'kube-dns' } } }] },
  ]),
  keeps: [0, 1].flatMap((check) => [
    { check, set: 'namespaceSelector', to: { matchExpressions: expressions } },
    { check, set: 'namespaceSelector', to: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'Exists' }, ...expressions] } },
    { check, set: '', to: { podSelector: {} } },
    { check, set: '', to: { ipBlock: { cidr: '192.0.2.0/24' } } },
  ]),
});
