import { clusterPolicy } from './tenants';
import { NetworkProof } from '../../../src/proof';
import { covers, mayMeet, podsMayMeet } from '../../../src/rules/network/rule-cover';

const proofOf = (...rules: any[]) =>
  new NetworkProof([{ manifest: clusterPolicy('p', { egress: rules.map((rule) => ({ action: 'Accept', ...rule })) }) }]);
const peers = (...to: any[]) => ({ to });
const labelled = (value: string) => ({ matchLabels: { a: value } });
const inNamespaces = (value: string, pods?: string) =>
  pods === undefined ? { namespaces: labelled(value) } : { pods: { namespaceSelector: labelled(value), podSelector: labelled(pods) } };
const port = (number: number) => ({ protocols: [{ tcp: { destinationPort: { number } } }] });
const portName = (destinationNamedPort: string) => ({ protocols: [{ destinationNamedPort }] });
const EVERYBODY = { namespaces: {} };

test.each<[string, any, any, boolean]>([
  ['itself', peers(inNamespaces('1', '2')), peers(inNamespaces('1', '2')), true],
  ['some pods of all', peers(EVERYBODY), peers(inNamespaces('1', '2')), true],
  ['some pods of all of their namespaces', peers(inNamespaces('1')), peers(inNamespaces('1', '2')), true],
  ['all pods, not by some', peers(inNamespaces('1', '2')), peers(inNamespaces('1')), false],
  ['other pods, not', peers(inNamespaces('1', '2')), peers(inNamespaces('1', '3')), false],
  ['other namespaces, not', peers(inNamespaces('1')), peers(inNamespaces('2')), false],
  ['each of several peers', peers(inNamespaces('1'), inNamespaces('2')), peers(inNamespaces('2'), inNamespaces('1', '3')), true],
  ['one of several peers, not', peers(inNamespaces('1')), peers(inNamespaces('1'), inNamespaces('2')), false],
  ['a part of a network', peers({ networks: ['10.0.0.0/8'] }), peers({ networks: ['10.1.0.0/16'] }), true],
  ['a wider network, not', peers({ networks: ['10.1.0.0/16'] }), peers({ networks: ['10.0.0.0/8'] }), false],
  ['pods by networks, not', peers({ networks: ['0.0.0.0/0'] }), peers(EVERYBODY), false],
  ['networks by pods, not', peers(EVERYBODY), peers({ networks: ['10.0.0.0/8'] }), false],
  ['some nodes of all', peers({ nodes: {} }), peers({ nodes: labelled('1') }), true],
  ['other nodes, not', peers({ nodes: labelled('2') }), peers({ nodes: labelled('1') }), false],
  ['some names of hosts', peers({ domainNames: ['a.example', 'b.example'] }), peers({ domainNames: ['b.example'] }), true],
  ['other names of hosts, not', peers({ domainNames: ['a.example'] }), peers({ domainNames: ['b.example'] }), false],
  ['one port of all', peers(EVERYBODY), { ...peers(EVERYBODY), ...port(80) }, true],
  ['all ports by one, not', { ...peers(EVERYBODY), ...port(80) }, peers(EVERYBODY), false],
  ['a port name of all ports', peers(EVERYBODY), { ...peers(EVERYBODY), ...portName('http') }, true],
  ['the same port name', { ...peers(EVERYBODY), ...portName('http') }, { ...peers(EVERYBODY), ...portName('http') }, true],
  ['another port name, not', { ...peers(EVERYBODY), ...portName('http') }, { ...peers(EVERYBODY), ...portName('web') }, false],
  ['a rule about nobody, not', peers(EVERYBODY), peers(), false],
])('a rule covers %s', (_, outer, inner, isCovered) => {
  const [{ rules }] = proofOf(outer, inner).policies;
  expect(covers(rules[0], rules[1])).toBe(isCovered);
});

test.each<[string, any, any, boolean]>([
  ['pods that may have the labels of both', peers({ namespaces: { matchLabels: { a: '1' } } }), peers({ namespaces: { matchLabels: { b: '1' } } }), true],
  ['pods of other namespaces, not', peers(inNamespaces('1')), peers(inNamespaces('2')), false],
  ['other pods, not', peers(inNamespaces('1', '2')), peers(inNamespaces('1', '3')), false],
  ['networks that overlap', peers({ networks: ['10.0.0.0/8'] }), peers({ networks: ['10.1.0.0/16'] }), true],
  ['networks that do not, not', peers({ networks: ['10.0.0.0/16'] }), peers({ networks: ['10.1.0.0/16'] }), false],
  ['networks where pods may be', peers({ networks: ['10.0.0.0/8'] }), peers(EVERYBODY), true],
  ['networks where no pods are, not', peers({ networks: ['192.0.2.0/24'] }), peers(EVERYBODY), false],
  ['pods where no networks are, not', peers(EVERYBODY), peers({ networks: ['192.0.2.0/24'] }), false],
  ['names of hosts in networks', peers({ domainNames: ['a.example'] }), peers({ networks: ['192.0.2.0/24'] }), true],
  ['nodes in networks', peers({ networks: ['192.0.2.0/24'] }), peers({ nodes: {} }), true],
  ['nodes and pods, not', peers({ nodes: {} }), peers(EVERYBODY), false],
  ['nodes of two selectors', peers({ nodes: {} }), peers({ nodes: labelled('1') }), true],
  ['one port', { ...peers(EVERYBODY), ...port(80) }, peers(EVERYBODY), true],
  ['two ports, not', { ...peers(EVERYBODY), ...port(80) }, { ...peers(EVERYBODY), ...port(81) }, false],
  ['a port name, which may be any port', { ...peers(EVERYBODY), ...portName('http') }, { ...peers(EVERYBODY), ...port(81) }, true],
])('rules may meet at %s', (_, one, other, isMet) => {
  const proof = proofOf(one, other);
  const [{ rules }] = proof.policies;
  expect(mayMeet(rules[0], rules[1], proof)).toBe(isMet);
});

test('subjects meet where a namespace and pods may have the labels of both', () => {
  const [one, two] = proofOf(peers(inNamespaces('1', '2')), peers(inNamespaces('1'))).policies[0].rules.map(({ peers: [peer] = [] }) => peer as any);
  expect([podsMayMeet(one, two), podsMayMeet(one, { ...two, pods: one.namespaces })]).toEqual([true, false]);
});
