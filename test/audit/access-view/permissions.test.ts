import { SHOP_AND_BLOG, binding, clusterBinding, clusterRole, proofOf, role, rule } from './access-objects';
import { permissionsOf, subjectOf } from '../../../src/audit';
import { PermissionsProps } from '../../../src/audit/access-view';

function told(manifests: readonly any[], id: string, props?: PermissionsProps): string[] {
  return permissionsOf(proofOf(manifests), subjectOf(id)!, props)
    .map(({ place, group, resources, names, verbs, arePaths }) => `${place} ${arePaths ? 'paths' : group || '-'} ${resources.join()} ${verbs.join()}${names.length > 0 ? ` [${names.join()}]` : ''}`);
}

test('permissions are sorted by place, group and resource, with verbs in their usual order', () => {
  expect(told(SHOP_AND_BLOG, 'group:shop-developers')).toEqual([
    'shop-data - pods,services get,list,watch',
    'shop-web - configmaps,pods,pods/log get,list,watch',
    'shop-web apps deployments get,list,watch,create,update',
  ]);
});

test('verbs of several roles are one list, in which a star is all', () => {
  const manifests = [
    role('a', 'r', rule('update get', 'pods'), rule('bind', 'pods'), rule('delete', 'services'), rule('* get', 'services')), role('a', 's', rule('list', 'pods')),
    binding('a', 'r', 'Role r', 'user:u'), binding('a', 's', 'Role s', 'user:u'),
  ];
  expect(told(manifests, 'user:u')).toEqual(['a - pods get,list,update,bind', 'a - services *']);
});

test('rules that are limited to names stand apart', () => {
  const manifests = [role('a', 'r', rule('get', 'secrets', '', ['y', 'x']), rule('list', 'secrets')), binding('a', 'r', 'Role r', 'user:u')];
  expect(told(manifests, 'user:u')).toEqual(['a - secrets list', 'a - secrets get [x,y]']);
});

test('what a binding of a namespace cannot grant is left out', () => {
  const rules = [rule('get', 'nodes,namespaces,pods'), { nonResourceURLs: ['/healthz'], verbs: ['get'] }];
  expect(told([clusterRole('r', ...rules), binding('a', 'r', 'ClusterRole r', 'user:u')], 'user:u')).toEqual(['a - namespaces,pods get']);
  expect(told([clusterRole('r', ...rules), clusterBinding('r', 'r', 'user:u')], 'user:u')).toEqual(['* - namespaces,nodes,pods get', '* paths /healthz get']);
});

test('the groups that the API server puts somebody in are theirs; what every cluster grants those only where it is asked for', () => {
  const manifests = [role('a', 'r', rule('get', 'pods')), binding('a', 'r', 'Role r', 'group:system:serviceaccounts:a')];
  expect(told(manifests, 'serviceaccount:a/x')).toEqual(['a - pods get']);
  expect(told(manifests, 'serviceaccount:b/x')).toEqual([]);
  expect(told(manifests, 'serviceaccount:b/x', { builtIn: true })).toContain('* authorization.k8s.io selfsubjectaccessreviews,selfsubjectrulesreviews create');
});

test('a namespace leaves the others out', () => {
  const manifests = [role('a', 'r', rule('get', 'pods')), binding('a', 'r', 'Role r', 'user:u'), role('b', 'r', rule('get', 'pods')), binding('b', 'r', 'Role r', 'user:u'), clusterBinding('c', 'view', 'user:u')];
  expect(told(manifests, 'user:u', { namespace: 'a' }).map((line) => line.split(' ')[0])).not.toContain('b');
  expect(new Set(told(manifests, 'user:u', { namespace: 'a' }).map((line) => line.split(' ')[0]))).toEqual(new Set(['*', 'a']));
});
