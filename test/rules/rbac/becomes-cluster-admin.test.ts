import { TWO_TENANTS, operator, shopDevelopers } from './access-objects';
import { becomesClusterAdmin } from '../../../src/rules/rbac/becomes-cluster-admin';
import { can, held } from '../../proof/access/objects';
import { describeGraphRule } from '../describe-graph-rule';

const RBAC = 'rbac.authorization.k8s.io';
const PLATFORM = { subjects: [{ kind: 'Group', name: 'platform' }], name: 'more' };

describeGraphRule(becomesClusterAdmin, {
  clean: TWO_TENANTS,
  breaks: [
    { name: 'an operator that escalates roles', add: operator([can('update escalate', RBAC, 'clusterroles')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'developers who are bound to everything', add: shopDevelopers([can('*', '*', '*')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'developers who run pods in kube-system', add: shopDevelopers([can('create', '', 'pods')], 'kube-system'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'anybody who is logged in', add: held([can('impersonate', '', 'users groups')], { ...PLATFORM, subjects: [{ kind: 'Group', name: 'system:authenticated' }] }), finds: ['ClusterRoleBinding/more subjects[0]'] },
  ],
  keeps: [
    { name: 'an operator that writes roles without escalating them', add: operator([can('update', RBAC, 'clusterroles')]) },
    { name: 'a platform team that takes several steps', add: held([can('create', '', 'serviceaccounts/token')], PLATFORM) },
    { name: 'a platform team that is bound to everything outright', add: held([can('*', '*', '*')], PLATFORM) },
    { name: 'bindings that every cluster begins with', add: [{ ...held([], { name: 'system:controller:clusterrole-aggregation-controller', subjects: [{ kind: 'ServiceAccount', name: 'clusterrole-aggregation-controller', namespace: 'kube-system' }] })[1] }] },
  ],
});
