import { clusterPolicy, defaultDenyOf } from './tenants';
import { policyValid } from '../../../src/rules/network/policy-valid';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';
import { policy } from './policies';

const CLEAN = [
  policy('web', { podSelector: {}, policyTypes: ['Ingress'], ingress: [{ from: [{ ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ protocol: 'TCP', port: 80 }] }] }),
  clusterPolicy('guard', { ingress: [{ action: 'Deny', from: [{ namespaces: {} }] }] }),
];
const PEER = 'spec.ingress[0].from[0]';

describeGraphRule(policyValid, {
  clean: CLEAN,
  breaks: [
    { name: 'a block that is none', object: 0, edit: { set: `${PEER}.ipBlock.cidr`, to: '192.0.2.0' }, finds: [`NetworkPolicy/web ${PEER}.ipBlock.cidr`] },
    { name: 'an exception outside the block', object: 0, edit: { set: `${PEER}.ipBlock.except`, to: ['10.0.0.0/8'] }, finds: [`NetworkPolicy/web ${PEER}.ipBlock.except[0]`] },
    { name: 'a peer of two kinds', object: 0, edit: { set: `${PEER}.podSelector`, to: {} }, finds: [`NetworkPolicy/web ${PEER}`] },
    { name: 'two mistakes', object: 0, edit: { set: 'spec.ingress[0].ports', to: [{ port: 0 }, { protocol: 'ICMP' }] }, finds: ['NetworkPolicy/web spec.ingress[0].ports[0].port', 'NetworkPolicy/web spec.ingress[0].ports[1].protocol'] },
    { name: 'an unknown action', object: 1, edit: { set: 'spec.ingress[0].action', to: 'Allow' }, finds: ['ClusterNetworkPolicy/guard spec.ingress[0].action'] },
    { name: 'a priority that is none', object: 1, edit: { set: 'spec.priority', to: 1001 }, finds: ['ClusterNetworkPolicy/guard spec.priority'] },
    { name: 'two of one name', add: [policy('web', { podSelector: {} })], finds: ['NetworkPolicy/web metadata.name'] },
  ],
  keeps: [{ name: 'the same name in another namespace', add: [defaultDenyOf('a'), defaultDenyOf('b')] }],
});

test('says what is wrong, what is allowed and how to mend it', () => {
  const [{ message, value }] = graphFindings(policyValid, [policy('web', { podSelector: {}, ingress: [{ ports: [{ port: 70000 }] }] })]);
  expect(`${value}: ${message}`).toBe('70000: spec.ingress[0].ports[0].port is not a port. Whole numbers from 1 to 65535 are allowed. Write the port on which the pods listen');
});
