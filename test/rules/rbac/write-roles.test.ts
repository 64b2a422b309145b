import { writeRoles } from '../../../src/rules/rbac/write-roles';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeRoles, {
  breaks: [
    granting('clusterrolebindings', { group: 'rbac.authorization.k8s.io', verbs: ['create'] }),
    granting('rolebindings', { group: 'rbac.authorization.k8s.io', verbs: ['update'] }),
    granting('roles', { group: 'rbac.authorization.k8s.io', verbs: ['patch'] }),
    granting('clusterroles', { group: 'rbac.authorization.k8s.io', verbs: ['update'] }),
  ],
  keeps: [granting('roles', { group: 'rbac.authorization.k8s.io', verbs: ['get', 'list', 'watch'] })],
});
