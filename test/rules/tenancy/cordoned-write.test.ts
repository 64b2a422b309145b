import { namespace } from './objects';
import { cordonedWrite } from '../../../src/rules/tenancy/cordoned-write';
import { describeGraphRule } from '../describe-graph-rule';

const RBAC = 'rbac.authorization.k8s.io/v1';
const cordoned = { ...namespace('shop-web'), metadata: { name: 'shop-web', annotations: { 'cdk8s-bulwark/cordoned': 'true' } } };
const role = (rules: any[], kind = 'Role') => ({ apiVersion: RBAC, kind, metadata: { name: 'work', ...kind === 'Role' ? { namespace: 'shop-web' } : {} }, rules });
const binding = {
  apiVersion: RBAC,
  kind: 'RoleBinding',
  metadata: { name: 'work', namespace: 'shop-web' },
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'work' },
  subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name: 'devs' }],
};
const workload = {
  apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', namespace: 'shop-web' }, spec: { template: { spec: { serviceAccountName: 'web' } } },
};
const subjects = (...to: any[]) => ({ object: 2, edit: { set: 'subjects', to } });
const account = (of: string, name: string) => ({ kind: 'ServiceAccount', namespace: of, name });
const group = (name: string) => ({ kind: 'Group', name });
const user = (name: string) => ({ kind: 'User', name });
const WRITES = { object: 1, edit: { set: 'rules[0].verbs', to: ['get', 'patch'] } };
const finds = ['RoleBinding/work subjects[0]'];

describeGraphRule(cordonedWrite, {
  clean: [cordoned, role([{ apiGroups: ['apps'], resources: ['deployments', 'deployments/scale', 'pods/log'], verbs: ['get', 'list', 'watch'] }]), binding, workload],
  breaks: [
    { name: 'a verb that writes', ...WRITES, finds },
    { name: 'every verb', object: 1, edit: { set: 'rules[0].verbs', to: ['*'] }, finds },
    { name: 'every resource', object: 1, edit: { set: 'rules[0].resources', to: ['*'] }, finds },
    { name: 'a subresource of everything', object: 1, edit: { set: 'rules[0].resources', to: ['*/log'] }, finds },
    { name: 'a shell, which a get opens', object: 1, edit: { set: 'rules[0].resources[1]', to: 'pods/exec' }, finds },
    { name: 'a cluster role that is not among the manifests', object: 2, edit: { set: 'roleRef', to: { kind: 'ClusterRole', name: 'edit' } }, finds },
    {
      name: 'a cluster role that is put together in the cluster',
      object: 2,
      edit: { set: 'roleRef', to: { kind: 'ClusterRole', name: 'work' } },
      given: [{ object: 1, edit: { set: 'kind', to: 'ClusterRole' } }, { object: 1, edit: { set: 'metadata.namespace', to: undefined } }, { object: 1, edit: { set: 'aggregationRule', to: {} } }, { object: 2, edit: { set: 'subjects', to: [group('devs')] } }, { object: 2, edit: { set: 'roleRef', to: { kind: 'Role', name: 'other' } } }],
      finds,
    },
    ...[group('system:authenticated'), group('system:serviceaccounts'), group('system:serviceaccounts:shop-web'), user('system:anonymous'), group('system:unauthenticated'),
      user('system:serviceaccount:ci:deployer'), account('ci', 'deployer'), account('shop-web', 'ci'), account('ci', 'web'), user('ada')].map((subject) => ({
      name: `rights that write for ${subject.kind} ${subject.name}`, ...subjects(group('system:nodes'), subject), given: [WRITES, subjects(group('system:nodes'))], finds: ['RoleBinding/work subjects[1]'],
    })),
    { name: 'a cordon over a binding that writes', object: 0, edit: { set: 'metadata.annotations["cdk8s-bulwark/cordoned"]', to: 'true' }, given: [WRITES, { object: 0, edit: { set: 'metadata.annotations', to: {} } }], finds },
  ],
  keeps: [
    { name: 'a namespace that is not cordoned', object: 0, edit: { set: 'metadata.annotations', to: undefined }, given: [WRITES] },
    { name: 'an annotation that says no', object: 0, edit: { set: 'metadata.annotations["cdk8s-bulwark/cordoned"]', to: 'false' }, given: [WRITES] },
    { name: 'the built-in role that looks', object: 2, edit: { set: 'roleRef', to: { kind: 'ClusterRole', name: 'view' } } },
    { name: 'a role that is not there', object: 2, edit: { set: 'roleRef.name', to: 'other' }, given: [WRITES] },
    { name: 'a binding of another namespace', object: 2, edit: { set: 'metadata.namespace', to: 'shop-data' }, given: [WRITES] },
    { name: 'the default account of a workload that names none', ...subjects(account('shop-web', 'default')), given: [WRITES, { object: 3, edit: { set: 'spec.template.spec', to: {} } }] },
    { name: 'the account of a workload by the old name of the field', ...subjects(account('shop-web', 'old')), given: [WRITES, { object: 3, edit: { set: 'spec.template.spec', to: { serviceAccount: 'old' } } }] },
    { name: 'a binding without subjects', object: 2, edit: { set: 'subjects', to: undefined }, given: [WRITES] },
    ...[account('kube-system', 'controller'), user('system:kube-controller-manager'), group('system:masters'), user('system:serviceaccount:kube-system:controller'), account('shop-web', 'web'), user('system:serviceaccount:shop-web:web')]
      .map((subject) => ({ name: `rights that write for ${subject.kind} ${subject.name}`, ...subjects(subject), given: [WRITES] })),
  ],
});
