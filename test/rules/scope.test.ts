import { Scope } from '../../src/rules';

const CONTAINER = { name: 'a' };

test('containers of every list are items of one scope', () => {
  expect(Scope.CONTAINER.itemsIn({ containers: [CONTAINER], initContainers: [CONTAINER], ephemeralContainers: [CONTAINER] }).map(({ keys }) => keys))
    .toEqual([['initContainers', 0], ['containers', 0], ['ephemeralContainers', 0]]);
});

test('the keys of a map are items too, its own alone', () => {
  const labels = Scope.OBJECT.eachKey('metadata.labels', 'label');
  expect(labels.itemsIn({ metadata: { labels: { 'a/b': '1' } } })).toEqual([{ value: 'a/b', keys: ['metadata', 'labels', 'a/b'] }]);
  expect(labels.itemsIn({ metadata: {} })).toEqual([]);
  expect(labels.forAll('label != "x"')).toBe('object.?metadata.?labels.orValue({}).all(label, label != "x")');
});

test('a list that is none is a mistake, and an absent one is not', () => {
  expect(Scope.CONTAINER.mistakesIn({ containers: {}, initContainers: [] })).toEqual([{ keys: ['containers'], problem: 'containers is no list' }]);
  expect(Scope.OBJECT.eachKey('data', 'key').mistakesIn({ data: ['x'] })).toEqual([{ keys: ['data'], problem: 'data is no map' }]);
  expect(Scope.CONTAINER.mistakesIn({})).toEqual([]);
});

test('scopes of pods are told from those of any object', () => {
  expect(Scope.VOLUME.isOfPod).toBe(true);
  expect(Scope.OBJECT.each('spec.ports', 'port').isOfPod).toBe(false);
  expect(Scope.OBJECT.each('spec.ports', 'port').root).toBe(Scope.OBJECT);
});
