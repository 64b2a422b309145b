import { TWO_TENANTS, operator, shopDevelopers } from './access-objects';
import { escapesQuota } from '../../../src/rules/rbac/escapes-quota';
import { can } from '../../proof/access/objects';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(escapesQuota, {
  clean: TWO_TENANTS,
  breaks: [
    { name: 'developers who change their quota', add: shopDevelopers([can('patch', '', 'resourcequotas')], 'shop-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'an operator that removes limits', add: operator([can('deletecollection', '', 'limitranges')], 'shop-web'), finds: ['RoleBinding/more subjects[0]'] },
  ],
  keeps: [{ name: 'developers who read their quota', add: shopDevelopers([can('get', '', 'resourcequotas')], 'shop-web') }],
});
