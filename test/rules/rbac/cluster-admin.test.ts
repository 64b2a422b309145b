import { clusterAdmin } from '../../../src/rules/rbac/cluster-admin';
import { describeRule } from '../describe-rule';

const ROLE_REF = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole' };

describeRule(clusterAdmin, {
  breaks: [{ set: 'roleRef', to: { ...ROLE_REF, name: 'cluster-admin' } }],
  keeps: [
    { set: 'roleRef', to: { ...ROLE_REF, name: 'view' } },
    { set: 'roleRef', to: { ...ROLE_REF, kind: 'Role', name: 'cluster-admin' }, kinds: ['rbac.authorization.k8s.io/RoleBinding'] },
  ],
});
