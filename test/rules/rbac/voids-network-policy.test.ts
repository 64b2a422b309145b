import { TWO_TENANTS, operator, shopDevelopers } from './access-objects';
import { voidsNetworkPolicy } from '../../../src/rules/rbac/voids-network-policy';
import { can } from '../../proof/access/objects';
import { describeGraphRule } from '../describe-graph-rule';

const NETWORKING = 'networking.k8s.io';

describeGraphRule(voidsNetworkPolicy, {
  clean: TWO_TENANTS,
  breaks: [
    { name: 'developers who write policies of their namespace', add: shopDevelopers([can('create', NETWORKING, 'networkpolicies')], 'shop-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'an operator that relabels its namespace', add: operator([can('patch', '', 'namespaces')], 'shop-web'), finds: ['RoleBinding/more subjects[0]'] },
    { name: 'an operator that makes namespaces', add: operator([can('create', '', 'namespaces')]), finds: ['ClusterRoleBinding/more subjects[0]'] },
    { name: 'an operator that chooses what is behind Services', add: operator([can('create', 'discovery.k8s.io', 'endpointslices')], 'shop-web'), finds: ['RoleBinding/more subjects[0]'] },
  ],
  keeps: [
    { name: 'developers who read policies', add: shopDevelopers([can('list', NETWORKING, 'networkpolicies')], 'shop-web') },
    { name: 'developers who write Services', add: shopDevelopers([can('create', '', 'services')], 'shop-web') },
  ],
});
