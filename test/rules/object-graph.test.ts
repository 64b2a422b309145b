import fc from 'fast-check';
import { matchesSelector } from '../../src/manifest';
import { ObjectGraph, namespaceOf } from '../../src/rules';
import { TargetCluster } from '../../src/target';

const pod = (name: string, labels?: any, namespace?: string) => ({ manifest: { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels }, spec: {} } });

test('objects are found by kind whatever their version, by namespace and by name', () => {
  const role = { manifest: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'r' } } };
  const graph = new ObjectGraph([pod('a'), pod('b', {}, 'shop'), role], 37);
  expect(graph.ofKind('Pod')).toHaveLength(2);
  expect(graph.inNamespace('Pod', 'default').map(({ manifest }) => manifest.metadata.name)).toEqual(['a']);
  expect(graph.find('Pod', 'b', 'shop')?.manifest.metadata.name).toBe('b');
  expect(graph.find('Pod', 'b', 'default')).toBeUndefined();
  expect(graph.find('rbac.authorization.k8s.io/ClusterRole', 'r')).toBe(role);
  expect(graph.ofKind('Deployment')).toEqual([]);
});

test('an object that names no namespace is in default, unless its kind has none', () => {
  expect(namespaceOf({ apiVersion: 'v1', kind: 'Pod', metadata: {} })).toBe('default');
  expect(namespaceOf({ apiVersion: 'v1', kind: 'Namespace', metadata: {} })).toBe('');
});

test('the network is proven once, over what can be read, for the target', () => {
  const target = TargetCluster.of({ podCidrs: ['10.0.0.0/16'] });
  const graph = new ObjectGraph([pod('a'), { ...pod('b'), unreadable: 'x' }], 37, target);
  expect(graph.network).toBe(graph.network);
  expect(graph.network.topology.workloads.map(({ object }) => object)).toEqual([graph.objects[0]]);
  expect(graph.network.reading.assumptions.join()).not.toContain('Pods have addresses');
  expect(new ObjectGraph([], 37).network.reading.assumptions.join()).toContain('Pods have addresses');
});

test('a graph of other objects is for the same cluster', () => {
  const graph = new ObjectGraph([pod('a')], 36, TargetCluster.of({ kubernetes: '1.36' }));
  const other = graph.withObjects([pod('b')]);
  expect([other.objects[0].manifest.metadata.name, other.minor, other.target]).toEqual(['b', 36, graph.target]);
});

test('what a selector selects is what a look at each workload selects', () => {
  const labels = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'));
  const expression = fc.record({ key: fc.constantFrom('a', 'b'), operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'), values: fc.constant(['1']) });
  const selector = fc.record({ matchLabels: labels, matchExpressions: fc.array(expression, { maxLength: 2 }) }, { requiredKeys: [] });
  fc.assert(fc.property(fc.array(labels), selector, (pods, wanted) => {
    const graph = new ObjectGraph(pods.map((own, index) => pod(`p${index}`, own)), 37);
    expect(graph.selectedIn('default', wanted)).toEqual(graph.workloads.filter((workload) => matchesSelector(wanted, workload.labels)));
  }));
});
