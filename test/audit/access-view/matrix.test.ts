import { SHOP_AND_BLOG, binding, clusterBinding, clusterRole, namespace, proofOf, rule } from './access-objects';
import { accessViewOf } from '../../../src/audit';
import { abilityLetters } from '../../../src/audit/access-view/abilities';
import { matrixOf, mayIn } from '../../../src/audit/access-view/matrix';

/** The matrix in letters. */
function lettersOf(manifests: readonly any[]): string[] {
  const matrix = matrixOf(accessViewOf(proofOf(manifests)));
  return [matrix.columns.join(', '), ...matrix.rows.map((row) => `${row.subject.id}: ${matrix.columns.map((_, column) => abilityLetters(mayIn(matrix, row, column))).join(' ')}`)];
}

test('tenants stand first, then namespaces of none, and the cluster last', () => {
  const manifests = [namespace('b', 'two'), namespace('a', 'one'), namespace('tools'), binding('tools', 't', 'ClusterRole view', 'user:u'), clusterBinding('v', 'view', 'user:v')];
  expect(lettersOf(manifests)).toEqual(['one, two, namespace tools, the cluster', 'user:u: ----- ----- r---- -----', 'user:v: r---- r---- r---- r----']);
});

test('without tenants, namespaces are called by their names alone', () => {
  expect(lettersOf([binding('tools', 't', 'ClusterRole view', 'user:u')])).toEqual(['tools', 'user:u: r----']);
});

test('what holds in every namespace holds in each column but that of the cluster itself', () => {
  const manifests = [
    namespace('a', 'one'), clusterRole('n', rule('get', 'nodes')), clusterBinding('n', 'n', 'user:n'), clusterRole('f', rule('update', 'foos', 'example.com')), clusterBinding('f', 'f', 'user:f'),
    binding('a', 'v', 'ClusterRole view', 'user:f'),
  ];
  expect(lettersOf(manifests)).toEqual(['one, the cluster', 'user:f: rw--- -----', 'user:n: ----- r----']);
});

test('the namespaces of a tenant are one column, in which what own roles say stands before ways', () => {
  expect(lettersOf(SHOP_AND_BLOG)[2]).toBe('group:shop-developers: RWPSA rwpSA RWPSA');
});
