import { defaultDeny } from '../../../src/rules/network/default-deny';
import { Cni, TargetCluster } from '../../../src/target';
import { CLEAN_POD_SPEC, workloadOf } from '../clean-pods';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { DEFAULT_DENY, namespace, otherPolicy, policy } from './policies';
import { clusterPolicy } from './tenants';

const everyPod = (action: string) => [{ action, from: [{ namespaces: {} }] }];
const outside = (...networks: string[]) => [{ action: 'Deny', to: [{ namespaces: {} }, { networks }] }];
const BASELINE = { tier: 'Baseline', ingress: everyPod('Deny'), egress: outside('0.0.0.0/0', '::/0') };
const baseline = (spec: any = {}) => ({ remove: 1, add: [clusterPolicy('base', { ...BASELINE, ...spec })] });
const DNS = { namespaces: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } };

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
    { name: 'a policy of the cluster that leaves addresses open', ...baseline({ egress: outside('0.0.0.0/0') }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster that leaves half of the addresses open', ...baseline({ egress: outside('0.0.0.0/1', '::/0') }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster that lets some namespaces be by their labels', ...baseline({ ingress: [{ action: 'Pass', from: [{ namespaces: { matchLabels: { a: 'b' } } }] }, ...everyPod('Deny')] }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster for one port', ...baseline({ ingress: [{ ...everyPod('Deny')[0], protocols: [{ tcp: { destinationPort: { number: 80 } } }] }] }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster for pods by their labels', ...baseline({ subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { a: 'b' } } } } }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster for pods by a label that they lack', ...baseline({ subject: { pods: { namespaceSelector: {}, podSelector: { matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] } } } }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster that some pods are passed over by another', remove: 1, add: [clusterPolicy('base', BASELINE), clusterPolicy('pass', { ...BASELINE, priority: 1, subject: { pods: { podSelector: { matchLabels: { app: 'x' } } } }, ingress: everyPod('Pass'), egress: [] })], finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster for other namespaces', ...baseline({ subject: { namespaces: { matchLabels: { a: 'b' } } } }), finds: ['Namespace/shop-web'] },
    { name: 'a policy of the cluster that the network plug-in does not enforce', ...baseline(), target: TargetCluster.of({ cni: Cni.cilium() }), finds: ['Namespace/shop-web'] },
  ],
  keeps: [
    { name: 'a policy of the cluster that denies everything', ...baseline() },
    { name: 'a policy of the cluster that comes first', ...baseline({ tier: 'Admin' }) },
    { name: 'a policy of the cluster that denies what it does not accept', ...baseline({ egress: [{ action: 'Accept', to: [DNS] }, ...outside('0.0.0.0/0', '::/0')] }) },
    { name: 'one direction by a policy of the cluster', object: 1, edit: { set: 'spec.policyTypes', to: ['Egress'] }, add: [clusterPolicy('base', { ...BASELINE, egress: [] })] },
    { name: 'two policies that isolate one direction each', object: 1, edit: { set: 'spec.policyTypes', to: ['Egress'] }, add: [policy('more', { podSelector: {} })] },
    { name: 'namespaces of Kubernetes itself', add: [namespace('kube-system')] },
    { name: 'a policy of Cilium', remove: 1, add: [otherPolicy('cilium.io/v2', 'CiliumNetworkPolicy', 'shop-web')] },
    { name: 'a cluster-wide policy of Calico', remove: 1, add: [otherPolicy('projectcalico.org/v3', 'GlobalNetworkPolicy')] },
  ],
});

test('shows what is open', () => {
  const messageOf = (...objects: any[]) => graphFindings(defaultDeny, [namespace('shop-web'), ...objects])[0].message;
  expect(messageOf(workloadOf('apps/Deployment'))).toBe('No policy isolates all pods of namespace shop-web for Ingress and Egress, so that this is open: '
    + 'any pod of any namespace => shop-web/web[Deployment] : All Connections, shop-web/web[Deployment] => any pod of any namespace : All Connections');
  expect(messageOf(workloadOf('apps/Deployment'), policy('some', { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } }, policyTypes: ['Ingress', 'Egress'] })))
    .toMatch(/open: any pod of any namespace => any pod of namespace shop-web : All Connections, any pod of namespace shop-web => any pod of any namespace : All Connections$/);
  expect(messageOf(workloadOf('apps/Deployment', { ...CLEAN_POD_SPEC, hostNetwork: true }), policy('out', { podSelector: {}, policyTypes: ['Egress'] })))
    .toMatch(/open: any pod of any namespace => any pod of namespace shop-web : All Connections$/);
  expect(messageOf(clusterPolicy('base', { ...BASELINE, egress: outside('0.0.0.0/0') })))
    .toBe('No policy isolates all pods of namespace shop-web for Egress, so that this is open: any pod of namespace shop-web => addresses outside the cluster');
});
