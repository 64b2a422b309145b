import { TWO_TENANTS, operator, shopDevelopers } from './access-objects';
import { reachesOtherTenant } from '../../../src/rules/rbac/reaches-other-tenant';
import { can, held } from '../../proof/access/objects';
import { describeGraphRule, graphFindings } from '../describe-graph-rule';

const RBAC = 'rbac.authorization.k8s.io';
const STRANGERS = ['shop-web', 'blog-web'].flatMap((namespace) => held([can('get', '', 'pods')], { namespace, name: 'strangers', subjects: [{ kind: 'Group', name: 'strangers' }] }));

describeGraphRule(reachesOtherTenant, {
  clean: TWO_TENANTS,
  breaks: [
    { name: 'developers who look around in another tenant', add: shopDevelopers([can('get', '', 'configmaps')], 'blog-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'developers who run pods in another tenant', add: shopDevelopers([can('create', 'apps', 'deployments')], 'blog-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'developers who read a namespace of the platform', add: shopDevelopers([can('get', '', 'pods')], 'monitoring'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'an operator that reads pods everywhere', add: operator([can('list', '', 'pods')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'an operator that lifts admission', add: operator([can('delete', 'admissionregistration.k8s.io', 'validatingadmissionpolicies')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    {
      name: 'an operator that becomes one of another tenant',
      add: [...operator([can('impersonate', '', 'serviceaccounts', 'robot')], 'blog-web'), ...held([can('get', '', 'pods')], { namespace: 'blog-web', name: 'robot', subjects: [{ kind: 'ServiceAccount', name: 'robot', namespace: 'blog-web' }] })],
      finds: ['RoleBinding/more subjects[0]'],
    },
    {
      name: 'developers who are bound to a role of another tenant by a binding of another name',
      add: [{ ...held([], { namespace: 'blog-web', name: 'tenant-developer', subjects: [{ kind: 'Group', name: 'shop-developers' }] })[1], metadata: { name: 'more', namespace: 'blog-web' } }],
      finds: ['RoleBinding/more subjects[0]'],
    },
    { name: 'developers who delete what belongs to the cluster', add: shopDevelopers([can('delete', '', 'namespaces')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'developers who change what belongs to the cluster', add: shopDevelopers([can('patch', 'node.k8s.io', 'runtimeclasses')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'developers who read what nodes tell of their pods', add: shopDevelopers([can('get', '', 'nodes/log')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'an operator that gives itself a role', add: operator([can('create', RBAC, 'clusterrolebindings'), can('bind', RBAC, 'clusterroles', 'view')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'people of two tenants who reach a third, whom no role of a tenant names', add: [...STRANGERS, ...held([can('get', '', 'pods')], { namespace: 'monitoring', name: 'more', subjects: [{ kind: 'Group', name: 'strangers' }] })], finds: ['RoleBinding/more subjects[0]'] },
    {
      name: 'two roles in two namespaces of others, each told',
      add: [...operator([can('get', '', 'pods')], 'blog-web'), ...held([can('get', '', 'pods/exec')], { namespace: 'monitoring', name: 'other', subjects: [{ kind: 'ServiceAccount', name: 'operator', namespace: 'shop-web' }] })],
      finds: ['RoleBinding/more subjects[0]', 'RoleBinding/other subjects[0]'],
    },
    { name: 'everybody who is logged in', add: held([can('get', '', 'pods')], { namespace: 'blog-web', name: 'all', subjects: [{ kind: 'Group', name: 'system:authenticated' }] }), finds: ['RoleBinding/all subjects[0]'] },
  ],
  keeps: [
    { name: 'developers who do more in their own namespace', add: shopDevelopers([can('create', '', 'pods/exec')], 'shop-web') },
    { name: 'people of both tenants', add: held([can('get', '', 'pods')], { namespace: 'blog-web', name: 'tenant-viewer', subjects: [{ kind: 'Group', name: 'shop-developers' }] }) },
    { name: 'developers who look at the same', add: shopDevelopers([can('get', 'node.k8s.io', 'runtimeclasses')]) },
    { name: 'an operator that reads what belongs to the cluster', add: operator([can('list', 'storage.k8s.io', 'storageclasses')]) },
    { name: 'the platform in every namespace', add: held([can('get', '', 'pods')], { name: 'more', subjects: [{ kind: 'Group', name: 'platform' }] }) },
  ],
});

test('who can become the one whose hole it is, is named beside it', () => {
  const [{ message }] = graphFindings(reachesOtherTenant, [...TWO_TENANTS, ...operator([can('list', '', 'pods')])]);
  expect(message).toBe('Service account shop-web/operator holds ClusterRole more in every namespace, which belongs to every tenant; so do those who can become it: group shop-developers');
});

test('a role of everybody that the app widens is everybody\'s hole', () => {
  const [widened] = held([can('get', '', 'pods')], { name: 'system:basic-user' });
  expect(graphFindings(reachesOtherTenant, [...TWO_TENANTS, widened])).not.toEqual([]);
  expect(graphFindings(reachesOtherTenant, [...TWO_TENANTS, { ...widened, rules: [] }])).toEqual([]);
});
