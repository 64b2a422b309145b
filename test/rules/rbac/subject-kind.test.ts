import { subjectKind } from '../../../src/rules/rbac/subject-kind';
import { describeRule } from '../describe-rule';

describeRule(subjectKind, {
  breaks: [
    { set: 'kind', to: 'Team' },
    { set: 'kind', to: undefined },
    { set: 'apiGroup', to: 'example.com', path: 'kind' },
    { given: [{ set: '', to: { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' } }], set: 'namespace', to: undefined, kinds: ['rbac.authorization.k8s.io/ClusterRoleBinding'] },
  ],
  keeps: [
    { set: 'kind', to: 'User' },
    { set: '', to: { kind: 'ServiceAccount', name: 'web', namespace: 'shop-web' } },
    { set: '', to: { kind: 'ServiceAccount', name: 'web' }, kinds: ['rbac.authorization.k8s.io/RoleBinding'] },
  ],
});
