import { bind } from '../../../src/rules/rbac/bind';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(bind, {
  breaks: [
    granting('clusterroles', { group: 'rbac.authorization.k8s.io', verbs: ['bind'] }),
    granting('roles', { group: 'rbac.authorization.k8s.io', verbs: ['bind'] }),
    granting('clusterroles', { group: 'rbac.authorization.k8s.io', verbs: ['bind'], names: ['view', 'cluster-admin'] }),
    granting('clusterroles', { group: 'rbac.authorization.k8s.io', verbs: ['bind'], names: ['view', 'system:node'] }),
  ],
  keeps: [granting('clusterroles', { group: 'rbac.authorization.k8s.io', verbs: ['bind'], names: ['view'] })],
});
