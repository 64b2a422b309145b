import { TWO_TENANTS, operator } from './access-objects';
import { platformClusterAdmin } from '../../../src/rules/rbac/platform-cluster-admin';
import { can, held } from '../../proof/access/objects';
import { describeGraphRule } from '../describe-graph-rule';

const PLATFORM = { subjects: [{ kind: 'Group', name: 'platform' }], name: 'more' };

describeGraphRule(platformClusterAdmin, {
  clean: TWO_TENANTS,
  breaks: [
    { name: 'a platform team that takes several steps', add: held([can('create', '', 'serviceaccounts/token')], PLATFORM), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'an operator of the platform that reads every Secret', add: held([can('list', '', 'secrets')], PLATFORM), finds: ['ClusterRoleBinding/more subjects[0]'] },
  ],
  keeps: [
    { name: 'a platform team that is bound to everything outright', add: held([can('*', '*', '*')], PLATFORM) },
    { name: 'an operator of a tenant', add: operator([can('list', '', 'secrets')]) },
  ],
});
