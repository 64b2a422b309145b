import { policy } from './policies';
import { isEmptySelector, namespaceOfPeer, rulesOf } from '../../../src/rules/network/policy-rule';

const PEERS = [{ podSelector: {} }, { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'other' } } }, { namespaceSelector: {} }, { ipBlock: { cidr: '192.0.2.0/24' } }];
const object = { manifest: policy('web', { ingress: [{ from: PEERS, ports: [{ port: 80 }] }], egress: 'none' }) };

test('rules come with the places of their peers and ports', () => {
  const [rule] = rulesOf(object, 'Ingress');
  expect(rule.peers.map(({ path }) => path)).toEqual([0, 1, 2, 3].map((index) => `spec.ingress[0].from[${index}]`));
  expect(rule.ports).toEqual([{ path: 'spec.ingress[0].ports[0]', value: { port: 80 } }]);
});

test('what is no list has no rules', () => {
  expect(rulesOf(object, 'Egress')).toEqual([]);
});

test('a peer names its own namespace, another by name, or none', () => {
  expect(rulesOf(object, 'Ingress')[0].peers.map((peer) => namespaceOfPeer(object, peer))).toEqual(['shop-web', 'other', undefined, undefined]);
});

test('a selector is empty without requirements', () => {
  expect([undefined, {}, { matchLabels: {} }, { matchExpressions: [] }].every(isEmptySelector)).toBe(true);
  expect([{ matchLabels: { a: 'b' } }, { matchExpressions: [{ key: 'a', operator: 'Exists' }] }].some(isEmptySelector)).toBe(false);
});
