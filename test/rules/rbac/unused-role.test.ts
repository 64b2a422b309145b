import { unusedRole } from '../../../src/rules/rbac/unused-role';
import { CLEAN_RBAC } from '../clean/rbac';
import { describeGraphRule } from '../describe-graph-rule';

describeGraphRule(unusedRole, {
  clean: [CLEAN_RBAC['rbac.authorization.k8s.io/Role'], CLEAN_RBAC['rbac.authorization.k8s.io/RoleBinding']],
  breaks: [
    { name: 'no binding', remove: 1, finds: ['Role/reader'] },
    { name: 'a binding of another role', object: 1, edit: { set: 'roleRef.name', to: 'writer' }, finds: ['Role/reader'] },
    { name: 'a binding of the cluster role of that name', object: 1, edit: { set: 'roleRef.kind', to: 'ClusterRole' }, finds: ['Role/reader'] },
    { name: 'a binding in another namespace', object: 1, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['Role/reader'] },
  ],
});
