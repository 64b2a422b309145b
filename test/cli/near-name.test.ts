import { didYouMean, nearName } from '../../src/cli/near-name';

const NAMES = ['get', 'list', 'create', 'pods', 'nodes', 'deployments'];

test.each([
  ['creat', 'create'], ['craete', 'create'], ['crate', 'create'], ['deploymetns', 'deployments'], ['pod', 'pods'], ['nods', 'pods'], ['lst', 'list'], ['gte', 'get'],
])('%s is near %s', (word, name) => {
  expect(nearName(word, NAMES)).toBe(name);
});

test.each(['widgets', 'x', 'gx', '', 'creating', 'dploymens2x'])('nothing is near %j', (word) => {
  expect(nearName(word, NAMES)).toBeUndefined();
});

test('the nearest is told, and nothing where there is none', () => {
  expect(didYouMean('node', ['pods', 'nodes'])).toBe('. Did you mean nodes?');
  expect(didYouMean('node', [])).toBe('');
});
