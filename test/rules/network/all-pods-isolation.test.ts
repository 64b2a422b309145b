import { policy } from './policies';
import { allPodsIsolation, openDirections } from '../../../src/rules/network/all-pods-isolation';
import { ObjectGraph } from '../../../src/rules/object-graph';

const isolation = (...policies: any[]) => openDirections(allPodsIsolation(new ObjectGraph(policies.map((manifest) => ({ manifest })), 37), 'shop-web'));

test('policies that select all pods add up', () => {
  expect(isolation(policy('a', { podSelector: {}, policyTypes: ['Ingress'] }))).toEqual(['Egress']);
  expect(isolation(policy('a', { podSelector: {}, policyTypes: ['Ingress'] }), policy('b', { policyTypes: ['Egress'] }))).toEqual([]);
});

test('policies that select some pods, or those of another namespace, isolate nobody else', () => {
  expect(isolation(policy('a', { podSelector: { matchLabels: { a: 'b' } } }), policy('b', { podSelector: {} }, 'other'))).toEqual(['Ingress', 'Egress']);
});
