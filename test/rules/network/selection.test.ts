import * as fc from 'fast-check';
import { policy } from './policies';
import { matchesSelector } from '../../../src/manifest';
import { policiesFor, workloadsSelected } from '../../../src/rules/network/selection';
import { ObjectGraph } from '../../../src/rules/object-graph';

const labels = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'), { maxKeys: 3 });
const requirement = fc.record({ key: fc.constantFrom('a', 'b'), operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'), values: fc.constant(['1']) });
const selector = fc.record({ matchLabels: labels, matchExpressions: fc.array(requirement, { maxLength: 2 }) }, { requiredKeys: [] });
const pod = (name: string, own: any) => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace: 'shop-web', labels: own }, spec: {} });
const graphOf = (manifests: any[]) => new ObjectGraph(manifests.map((manifest) => ({ manifest })), 37);

test('workloads are those that a look at each of them finds', () => {
  fc.assert(fc.property(fc.array(labels, { maxLength: 8 }), selector, (all, wanted) => {
    const graph = graphOf(all.map((own, index) => pod(`p${index}`, own)));
    expect(workloadsSelected(graph, 'shop-web', wanted)).toEqual(graph.workloadsIn('shop-web').filter((workload) => matchesSelector(wanted, workload.labels)));
  }));
});

test('policies are those that a look at each of them finds', () => {
  fc.assert(fc.property(fc.array(selector, { maxLength: 8 }), labels, (all, own) => {
    const graph = graphOf(all.map((podSelector, index) => policy(`n${index}`, { podSelector, policyTypes: index % 2 === 0 ? ['Ingress'] : ['Ingress', 'Egress'] })));
    for (const direction of ['Ingress', 'Egress'] as const) {
      const expected = graph.ofKind('networking.k8s.io/NetworkPolicy').filter(({ manifest }) => matchesSelector(manifest.spec.podSelector ?? {}, own) && manifest.spec.policyTypes.includes(direction));
      expect(new Set(policiesFor(graph, 'shop-web', own, direction))).toEqual(new Set(expected));
      expect(policiesFor(graph, 'shop-web', own, direction)).toHaveLength(expected.length);
    }
  }));
});

test('nothing is selected in a namespace that is not there', () => {
  const graph = graphOf([pod('p', { a: '1' })]);
  expect([...workloadsSelected(graph, 'other', {}), ...policiesFor(graph, 'other', { a: '1' }, 'Ingress')]).toEqual([]);
});
