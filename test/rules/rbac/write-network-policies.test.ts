import { writeNetworkPolicies } from '../../../src/rules/rbac/write-network-policies';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeNetworkPolicies, {
  breaks: [
    granting('networkpolicies', { group: 'networking.k8s.io', verbs: ['create'] }),
    granting('networkpolicies', { group: 'networking.k8s.io', verbs: ['delete'] }),
    granting('clusternetworkpolicies', { group: 'policy.networking.k8s.io', verbs: ['patch'], check: 1 }),
    granting('ciliumnetworkpolicies', { group: 'cilium.io', verbs: ['create'], check: 2 }),
    granting('globalnetworkpolicies', { group: 'projectcalico.org', verbs: ['update'], check: 3 }),
    granting('networkpolicies', { group: 'crd.projectcalico.org', verbs: ['update'], check: 4 }),
  ],
  keeps: [granting('networkpolicies', { group: 'networking.k8s.io', verbs: ['get', 'list', 'watch'] })],
});
