import { defaultDeny } from '../../../src/rules/network/default-deny';
import { describeGraphRule } from '../describe-graph-rule';
import { DEFAULT_DENY, namespace, otherPolicy, policy } from './policies';

describeGraphRule(defaultDeny, {
  clean: [namespace('shop-web'), DEFAULT_DENY],
  breaks: [
    { name: 'no policy at all', remove: 1, finds: ['Namespace/shop-web'] },
    { name: 'one direction only', object: 1, edit: { set: 'spec.policyTypes', to: ['Ingress'] }, finds: ['Namespace/shop-web'] },
    { name: 'policyTypes left out', object: 1, edit: { set: 'spec.policyTypes', to: undefined }, finds: ['Namespace/shop-web'] },
    { name: 'a policy for some pods', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } }, finds: ['Namespace/shop-web'] },
    { name: 'a policy of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Namespace/shop-web'] },
    { name: 'another namespace without a policy', add: [namespace('other')], finds: ['Namespace/other'] },
    { name: 'a policy of Cilium in another namespace', remove: 1, add: [otherPolicy('cilium.io/v2', 'CiliumNetworkPolicy', 'other')], finds: ['Namespace/shop-web'] },
  ],
  keeps: [
    { name: 'two policies that isolate one direction each', object: 1, edit: { set: 'spec.policyTypes', to: ['Egress'] }, add: [policy('more', { podSelector: {} })] },
    { name: 'namespaces of Kubernetes itself', add: [namespace('kube-system')] },
    { name: 'a policy of Cilium', remove: 1, add: [otherPolicy('cilium.io/v2', 'CiliumNetworkPolicy', 'shop-web')] },
    { name: 'a cluster-wide policy of Calico', remove: 1, add: [otherPolicy('projectcalico.org/v3', 'GlobalNetworkPolicy')] },
  ],
});
