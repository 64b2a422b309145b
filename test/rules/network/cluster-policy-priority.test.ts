import { clusterPolicy } from './tenants';
import { clusterPolicyPriority } from '../../../src/rules/network/cluster-policy-priority';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const named = (name: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const guard = (name: string, action: string, from: any = { namespaces: named('monitoring') }, rest: any = {}) => clusterPolicy(name, { subject: { namespaces: named('shop') }, ingress: [{ action, from: [from] }], ...rest });
const CLEAN = [guard('one', 'Deny'), guard('two', 'Accept', undefined, { priority: 20 })];
const same = { object: 1, edit: { set: 'spec.priority', to: 10 } };
const finds = ['ClusterNetworkPolicy/two spec.priority'];
const keep = (name: string, second: any) => ({ name, remove: 1, add: [second] });

describeGraphRule(clusterPolicyPriority, {
  clean: CLEAN,
  breaks: [
    { name: 'one priority', ...same, finds },
    { name: 'one priority, for all namespaces', ...same, given: [{ object: 1, edit: { set: 'spec.subject', to: { namespaces: {} } } }], finds },
    { name: 'one priority, for pods of namespaces by another label', ...same, given: [{ object: 1, edit: { set: 'spec.subject', to: { pods: { namespaceSelector: { matchLabels: { team: 'shop' } }, podSelector: {} } } } }], finds },
    { name: 'one priority, and a part of the ports', ...same, given: [{ object: 1, edit: { set: 'spec.ingress[0].protocols', to: [{ tcp: { destinationPort: { number: 80 } } }] } }], finds },
    { name: 'networks with pods in them', remove: 1, add: [guard('net', 'Deny', undefined, { ingress: [], egress: [{ action: 'Deny', to: [{ networks: ['10.0.0.0/8'] }] }] }), guard('pods', 'Accept', undefined, { ingress: [], egress: [{ action: 'Accept', to: [{ namespaces: named('data') }] }] })], finds: ['ClusterNetworkPolicy/pods spec.priority'] },
    { name: 'names of hosts in networks', remove: 1, add: [guard('net', 'Deny', undefined, { egress: [{ action: 'Deny', to: [{ networks: ['0.0.0.0/0'] }] }] }), guard('names', 'Deny', undefined, { egress: [{ action: 'Accept', to: [{ domainNames: ['example.com'] }] }] })], finds: ['ClusterNetworkPolicy/names spec.priority'] },
  ],
  keeps: [
    keep('the same action', guard('two', 'Deny')),
    keep('other sources', guard('two', 'Accept', { namespaces: named('ingress') })),
    keep('other namespaces', guard('two', 'Accept', undefined, { subject: { namespaces: named('blog') } })),
    keep('another tier', guard('two', 'Accept', undefined, { tier: 'Baseline' })),
    keep('another direction', guard('two', 'Deny', undefined, { ingress: [], egress: [{ action: 'Accept', to: [{ namespaces: named('monitoring') }] }] })),
    keep('all namespaces but that one', guard('two', 'Accept', undefined, { subject: { namespaces: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] }] } } })),
    { name: 'rules behind others that say the same', remove: 1, given: [{ object: 0, edit: { set: 'spec.ingress', to: [{ action: 'Accept', from: [{ namespaces: named('monitoring') }] }, { action: 'Deny', from: [{ namespaces: {} }] }] } }], add: [guard('two', '', undefined, { ingress: [{ action: 'Accept', from: [{ namespaces: named('monitoring') }] }, { action: 'Deny', from: [{ namespaces: {} }] }] })] },
  ],
});

test('names both rules and what they say', () => {
  expect(graphFindings(clusterPolicyPriority, [guard('one', 'Deny'), guard('two', 'Accept')]).map(({ value, message }) => `${value} ${message}`)).toEqual([
    '10 It is that of ClusterNetworkPolicy one too: spec.ingress[0] here says Accept, and ClusterNetworkPolicy one at spec.ingress[0] says Deny of the same traffic',
  ]);
});

test('very many policies of one priority are looked through in linear time', () => {
  const policies = Array.from({ length: 3000 }, (_, index) => guard(`g${index}`, index % 2 ? 'Deny' : 'Accept', undefined, { subject: { namespaces: named(`n${Math.min(index, 2998)}`) } }));
  const started = performance.now();
  expect(graphFindings(clusterPolicyPriority, policies).map(({ object }) => object.manifest.metadata.name)).toEqual(['g2999']);
  expect(performance.now() - started).toBeLessThan(5000);
});
