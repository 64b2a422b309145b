import { workloadWithoutPolicy } from '../../../src/rules/network/workload-without-policy';
import { workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { DEFAULT_DENY, namespace, otherPolicy, policy } from './policies';
import { clusterPolicy } from './tenants';

describeGraphRule(workloadWithoutPolicy, {
  clean: [workloadOf('apps/Deployment'), DEFAULT_DENY],
  breaks: [
    { name: 'no policy at all', remove: 1, finds: ['Deployment/web'] },
    { name: 'one direction only', object: 1, edit: { set: 'spec.policyTypes', to: ['Ingress'] }, finds: ['Deployment/web'] },
    { name: 'a selector that misses the pods', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } }, finds: ['Deployment/web'] },
    { name: 'a policy of another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Deployment/web'] },
    { name: 'a policy of Cilium in another namespace', remove: 1, add: [otherPolicy('cilium.io/v2', 'CiliumNetworkPolicy', 'other')], finds: ['Deployment/web'] },
    {
      name: 'a selector that misses the pods, in a Namespace that is judged for later ones',
      object: 1,
      edit: { set: 'spec.podSelector', to: { matchLabels: { a: 'b' } } },
      add: [namespace('shop-web')],
      finds: ['Deployment/web'],
    },
  ],
  keeps: [
    { name: 'a policy of the cluster that denies everything', remove: 1, add: [clusterPolicy('base', { ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }], egress: [{ action: 'Deny', to: [{ namespaces: {} }, { networks: ['0.0.0.0/0', '::/0'] }] }] })] },
    { name: 'a selector of their labels', object: 1, edit: { set: 'spec.podSelector', to: { matchLabels: { 'app.kubernetes.io/name': 'web' } } } },
    {
      name: 'one direction for all pods and the other for theirs',
      object: 1,
      edit: { set: 'spec.policyTypes', to: ['Ingress'] },
      add: [policy('web', { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } }, policyTypes: ['Egress'] })],
    },
    { name: 'no policy in a Namespace that is judged itself', remove: 1, add: [namespace('shop-web')] },
    { name: 'no policy for one direction in a Namespace that is judged itself', object: 1, edit: { set: 'spec.policyTypes', to: ['Ingress'] }, add: [namespace('shop-web')] },
    { name: 'a policy of Cilium', remove: 1, add: [otherPolicy('cilium.io/v2', 'CiliumNetworkPolicy', 'shop-web')] },
    { name: 'a cluster-wide policy of Cilium', remove: 1, add: [otherPolicy('cilium.io/v2', 'CiliumClusterwideNetworkPolicy')] },
    { name: 'a policy of Calico', remove: 1, add: [otherPolicy('crd.projectcalico.org/v1', 'NetworkPolicy', 'shop-web')] },
    { name: 'a cluster-wide policy of Calico', remove: 1, add: [otherPolicy('projectcalico.org/v3', 'GlobalNetworkPolicy')] },
    { name: 'pods on the network of the node, which no policy can isolate', object: 0, edit: { set: 'spec.template.spec.hostNetwork', to: true } },
  ],
});

test('names the directions that are open', () => {
  const [{ message }] = graphFindings(workloadWithoutPolicy, [workloadOf('apps/Deployment'), policy('half', { podSelector: {} })]);
  expect(message).toBe('No NetworkPolicy of namespace shop-web isolates the pods for Egress');
});
