import { quota } from './objects';
import { ObjectGraph } from '../../../src/rules/object-graph';
import { unboundedBy } from '../../../src/rules/tenancy/quota';

const found = (...manifests: any[]) => [...unboundedBy(new ObjectGraph(manifests.map((manifest) => ({ manifest })), 37), { pods: ['pods', 'count/pods'], cpu: ['cpu'] })];

test('quotas of a namespace add up, and the first by name is blamed', () => {
  expect(found(quota('b', ['cpu']), quota('a', ['count/pods']))).toEqual([]);
  expect(found(quota('b', []), quota('a', ['cpu'])).map(({ object, path, message }) => [object.manifest.metadata.name, path, message]))
    .toEqual([['a', 'spec.hard', 'The quotas of namespace shop-web do not bound pods']]);
});

test('a quota for some pods bounds nothing', () => {
  expect(found(quota('a', ['pods', 'cpu'], { scopes: ['BestEffort'] }))).toHaveLength(1);
  expect(found(quota('a', ['pods', 'cpu'], { scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'Exists' }] } }))).toHaveLength(1);
});
