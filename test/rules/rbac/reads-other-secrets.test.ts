import { TWO_TENANTS, operator, shopDevelopers } from './access-objects';
import { readsOtherSecrets } from '../../../src/rules/rbac/reads-other-secrets';
import { can } from '../../proof/access/objects';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(readsOtherSecrets, {
  clean: TWO_TENANTS,
  breaks: [
    { name: 'developers who list Secrets of another tenant', add: shopDevelopers([can('list', '', 'secrets')], 'blog-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'an operator that gets one of them', add: operator([can('get', '', 'secrets', 'one')], 'blog-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'developers who run pods beside them', add: shopDevelopers([can('create', '', 'pods')], 'blog-web'), finds: ['RoleBinding/more subjects[0]'] },
  ],
  keeps: [
    { name: 'developers who read their own', add: shopDevelopers([can('list', '', 'secrets')], 'shop-web') },
    { name: 'developers who write those of another tenant unread', add: shopDevelopers([can('update', '', 'secrets')], 'blog-web') },
  ],
});
