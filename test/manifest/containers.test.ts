import { CONTAINER_LISTS, containersOf } from '../../src/manifest';

test('containers of every list come in the order in which they start, with their paths', () => {
  const spec = { containers: [{ name: 'main' }, { name: 'sidecar' }], ephemeralContainers: [{ name: 'debug' }], initContainers: [{ name: 'init' }] };
  expect(containersOf(spec).map(({ container, list, index, path }) => [container.name, list, index, path])).toEqual([
    ['init', 'initContainers', 0, 'initContainers[0]'],
    ['main', 'containers', 0, 'containers[0]'],
    ['sidecar', 'containers', 1, 'containers[1]'],
    ['debug', 'ephemeralContainers', 0, 'ephemeralContainers[0]'],
  ]);
});

test('containers are those of the spec, not copies', () => {
  const spec = { containers: [{ name: 'main' }] };
  expect(containersOf(spec)[0].container).toBe(spec.containers[0]);
});

test.each([undefined, null, {}, { containers: null }, { containers: 'main' }])('%j has none', (spec) => {
  expect(containersOf(spec)).toEqual([]);
});

test('there are three lists', () => {
  expect(CONTAINER_LISTS).toEqual(['initContainers', 'containers', 'ephemeralContainers']);
});
