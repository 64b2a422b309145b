import { missingRole } from '../../../src/rules/rbac/missing-role';
import { CLEAN_RBAC } from '../clean/rbac';
import { describeGraphRule } from '../describe-graph-rule';

const binding = (name: string, namespace: string) => ({
  ...CLEAN_RBAC['rbac.authorization.k8s.io/RoleBinding'],
  metadata: { name: 'add-on', namespace },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
});
const finds = ['RoleBinding/add-on roleRef.name'];

describeGraphRule(missingRole, {
  clean: [CLEAN_RBAC['rbac.authorization.k8s.io/Role'], CLEAN_RBAC['rbac.authorization.k8s.io/RoleBinding']],
  breaks: [
    { name: 'a role that is gone', remove: 0, finds: ['RoleBinding/reader roleRef.name'] },
    { name: 'a role of another name', object: 0, edit: { set: 'metadata.name', to: 'writer' }, finds: ['RoleBinding/reader roleRef.name'] },
    { name: 'a role of another namespace', object: 0, edit: { set: 'metadata.namespace', to: 'other' }, finds: ['RoleBinding/reader roleRef.name'] },
    { name: 'another role of kube-system', add: [binding('extension-apiserver-authentication-writer', 'kube-system')], finds },
    { name: 'a built-in role outside its namespace', add: [binding('extension-apiserver-authentication-reader', 'shop-web')], finds },
  ],
  keeps: [
    { name: 'a cluster role, which comes from elsewhere', remove: 0, given: [{ object: 1, edit: { set: 'roleRef.kind', to: 'ClusterRole' } }] },
    { name: 'the role for extension API servers', add: [binding('extension-apiserver-authentication-reader', 'kube-system')] },
    { name: 'a role of kubeadm', add: [binding('kubeadm:bootstrap-signer-clusterinfo', 'kube-public')] },
    { name: 'a role of the control plane', add: [binding('system:controller:token-cleaner', 'kube-system')] },
  ],
});
