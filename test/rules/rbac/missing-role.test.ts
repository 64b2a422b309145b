import { missingRole } from '../../../src/rules/rbac/missing-role';
import { CLEAN_RBAC } from '../clean/rbac';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(missingRole, {
  clean: [CLEAN_RBAC['rbac.authorization.k8s.io/Role'], CLEAN_RBAC['rbac.authorization.k8s.io/RoleBinding']],
  breaks: [
    { name: 'a role that is gone', remove: 0, finds: ['RoleBinding/reader roleRef.name'] },
    { name: 'a role of another name', object: 0, edit: { set: 'metadata.name', to: 'writer' }, finds: ['RoleBinding/reader roleRef.name'] },
    { name: 'a role of another namespace', object: 0, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['RoleBinding/reader roleRef.name'] },
  ],
  keeps: [{ name: 'a cluster role, which comes from elsewhere', remove: 0, given: [{ object: 1, edit: { set: 'roleRef.kind', to: 'ClusterRole' } }] }],
});
