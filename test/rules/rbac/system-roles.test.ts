import { systemRoles } from '../../../src/rules/rbac/system-roles';
import { describeRule } from '../describe-rule';

describeRule(systemRoles, {
  breaks: [
    'system:node', 'system:kubelet-api-admin', 'system:controller:clusterrole-aggregation-controller', 'system:certificates.k8s.io:certificatesigningrequests:nodeclient',
  ].map((name) => ({ set: 'roleRef.name', to: name })),
  keeps: [{ set: 'roleRef.name', to: 'system:auth-delegator' }, { set: 'roleRef.name', to: 'system:node-proxier' }],
});
