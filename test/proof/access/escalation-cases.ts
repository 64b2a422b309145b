import { can, held, namespace, pod, role } from './objects';

/** The smallest rights that have a way up, and the nearest that have not. */
export interface EscalationCase {
  /** The way up, and after a comma what tells the case from others of it. */
  readonly way: string;
  readonly rules: readonly any[];
  readonly neighbour: readonly any[];
  /** What is gained, by the key of the power. */
  readonly gains: string;
  /** Whether the rights are held in the whole cluster; in namespace shop otherwise. */
  readonly inCluster?: boolean;
  /** Other objects of both. */
  readonly given?: readonly any[];
  /** What differs in the neighbour where it is not the rules: objects, or where they are held. */
  readonly neighbourGiven?: readonly any[];
  readonly neighbourInCluster?: boolean;
}

const RBAC = 'rbac.authorization.k8s.io';
const ADMISSION = 'admissionregistration.k8s.io';
const CERTIFICATES = 'certificates.k8s.io';
const SHOP = [namespace('shop')];

function same(way: string, rules: readonly any[], neighbour: readonly any[], gains: string, more: Partial<EscalationCase> = {}): EscalationCase {
  return { way, rules, neighbour, gains, given: SHOP, ...more };
}

const CLUSTER = { inCluster: true };
const PRIVILEGED = held([can('get', '', 'nodes')], { name: 'operator', subjects: [{ kind: 'ServiceAccount', name: 'operator', namespace: 'shop' }] });

const IDENTITIES: readonly EscalationCase[] = [
  same('impersonate-service-accounts', [can('impersonate', '', 'serviceaccounts')], [can('impersonate', 'authentication.k8s.io', 'serviceaccounts')], 'service-accounts shop'),
  same('impersonate-service-accounts, by name', [can('impersonate', '', 'serviceaccounts', 'operator')], [can('get', '', 'serviceaccounts', 'operator')], 'identity ServiceAccount shop/operator'),
  same('impersonate-users', [can('impersonate', '', 'users', 'jane')], [can('impersonate', '', 'groups', 'jane')], 'identity User jane', CLUSTER),
  same('impersonate-users, in a namespace', [can('impersonate', '', 'users', 'jane')], [can('impersonate', '', 'users', 'jane')], 'identity User jane', { inCluster: true, neighbourInCluster: false }),
  same('impersonate-groups', [can('impersonate', '', 'groups users')], [can('impersonate', '', 'groups')], 'identity Group system:masters', CLUSTER),
  same('masters', [can('impersonate', '', 'groups', 'system:masters'), can('impersonate', '', 'users', 'jane')],
    [can('impersonate', '', 'groups', 'system:monitoring'), can('impersonate', '', 'users', 'jane')], 'cluster-admin', CLUSTER),
  same('impersonate-constrained-accounts', [can('impersonate:serviceaccount', 'authentication.k8s.io', 'serviceaccounts'), can('impersonate-on:serviceaccount:get', '', 'pods')],
    [can('impersonate:serviceaccount', 'authentication.k8s.io', 'serviceaccounts')], 'service-accounts shop'),
  same('impersonate-constrained-users', [can('impersonate:user-info', 'authentication.k8s.io', 'users', 'jane'), can('impersonate-on:user-info:get', '', 'pods')],
    [can('impersonate:user-info', 'authentication.k8s.io', 'users', 'jane'), can('get', '', 'pods')], 'identity User jane', CLUSTER),
  same('impersonate-nodes', [can('impersonate', '', 'users', 'system:node:one'), can('impersonate', '', 'groups', 'system:nodes')],
    [can('impersonate', '', 'users', 'jane'), can('impersonate', '', 'groups', 'system:nodes')], 'node', CLUSTER),
  same('impersonate-nodes, of the group', [can('impersonate', '', 'users', 'system:node:one'), can('impersonate', '', 'groups', 'system:nodes')],
    [can('impersonate', '', 'users', 'system:node:one'), can('impersonate', '', 'groups', 'shop')], 'node', CLUSTER),
  same('impersonate-constrained-nodes', [can('impersonate:arbitrary-node', 'authentication.k8s.io', 'nodes'), can('impersonate-on:arbitrary-node:get', '', 'pods')],
    [can('impersonate:associated-node', 'authentication.k8s.io', 'nodes'), can('impersonate-on:arbitrary-node:get', '', 'pods')], 'node', CLUSTER),
  same('create-tokens', [can('create', '', 'serviceaccounts/token')], [can('create', '', 'serviceaccounts')], 'service-accounts shop'),
  same('create-tokens, by name', [can('create', '', 'serviceaccounts/token', 'operator')], [can('get', '', 'serviceaccounts/token', 'operator')], 'identity ServiceAccount shop/operator'),
  same('service-accounts', [can('create', '', 'serviceaccounts/token')], [can('get', '', 'serviceaccounts')], 'identity ServiceAccount shop/operator', { given: [...SHOP, ...PRIVILEGED] }),
  same('service-accounts, of a group', [can('create', '', 'serviceaccounts/token')], [can('create', '', 'serviceaccounts/token')], 'identity ServiceAccount shop/default', {
    given: [...SHOP, ...held([can('get', '', 'nodes')], { name: 'others', subjects: [{ kind: 'Group', name: 'system:serviceaccounts:shop' }] })],
    neighbourGiven: [...SHOP, ...held([can('get', '', 'nodes')], { name: 'others', subjects: [{ kind: 'Group', name: 'system:serviceaccounts:blog' }] })],
  }),
  same('use-controllers', [can('create', '', 'serviceaccounts/token')], [can('create', '', 'serviceaccounts/token')], 'cluster-admin', { inCluster: true, neighbourInCluster: false }),
];

const TOKEN_SECRET = {
  apiVersion: 'v1', kind: 'Secret', type: 'kubernetes.io/service-account-token', metadata: { name: 'token', namespace: 'shop', annotations: { 'kubernetes.io/service-account.name': 'operator' } },
};

const SECRETS: readonly EscalationCase[] = [
  same('read-secrets', [can('list', '', 'secrets')], [can('create', '', 'secrets')], 'secrets shop'),
  same('read-secrets, one of a token', [can('get', '', 'secrets', 'token')], [can('get', '', 'secrets', 'token')], 'identity ServiceAccount shop/operator',
    { given: [...SHOP, TOKEN_SECRET], neighbourGiven: SHOP }),
  same('read-token-secrets', [can('watch', '', 'secrets')], [can('watch', '', 'secrets')], 'identity ServiceAccount shop/operator',
    { given: [...SHOP, TOKEN_SECRET], neighbourGiven: [...SHOP, { ...TOKEN_SECRET, type: 'Opaque' }] }),
  same('read-control-plane-secrets', [can('get', '', 'secrets')], [can('get', '', 'secrets', 'token')], 'cluster-admin', CLUSTER),
  same('write-secrets', [can('create', '', 'secrets')], [can('update', '', 'secrets')], 'write-secrets shop'),
  same('write-secrets, by name', [can('create update', '', 'secrets', 'own')], [can('create get', '', 'secrets', 'own')], 'write-secrets shop'),
  same('write-bootstrap-tokens', [can('create', '', 'secrets')], [can('update', '', 'secrets')], 'node', CLUSTER),
  same('write-bootstrap-tokens, by name', [can('create patch', '', 'secrets', 'bootstrap-token-abcdef')], [can('create patch', '', 'secrets', 'own')], 'node', CLUSTER),
  same('mint-token-secrets', [can('create get', '', 'secrets')], [can('create update', '', 'secrets')], 'service-accounts shop'),
  same('patch-token-secrets', [can('create patch', '', 'secrets')], [can('create update', '', 'secrets')], 'service-accounts shop'),
  same('patch-token-secrets, by name', [can('create', '', 'secrets'), can('patch', '', 'secrets', 'own')], [can('create', '', 'secrets'), can('update', '', 'secrets', 'own')], 'service-accounts shop'),
  same('patch-token-secrets, of one name', [can('create patch', '', 'secrets', 'own')], [can('create', '', 'secrets', 'own'), can('patch', '', 'secrets', 'other')], 'service-accounts shop'),
  same('read-named-token-secrets', [can('create', '', 'secrets'), can('get', '', 'secrets', 'own')], [can('create', '', 'secrets'), can('get', '', 'configmaps', 'own')], 'service-accounts shop'),
  same('read-named-token-secrets, of one name', [can('create update', '', 'secrets', 'own'), can('get', '', 'secrets', 'own')],
    [can('create update', '', 'secrets', 'own'), can('get', '', 'secrets', 'other')], 'service-accounts shop'),
];

const PODS: readonly EscalationCase[] = [
  same('create-pods', [can('create', '', 'pods')], [can('create', '', 'pods/log')], 'pods shop'),
  same('write-apps', [can('patch', 'apps', 'deployments')], [can('patch', 'apps', 'deployments/scale')], 'pods shop'),
  same('write-jobs', [can('create', 'batch', 'cronjobs')], [can('create', 'apps', 'cronjobs')], 'pods shop'),
  same('write-replication-controllers', [can('update', '', 'replicationcontrollers')], [can('update', '', 'replicationcontrollers/status')], 'pods shop'),
  same('write-controller-revisions', [can('patch', 'apps', 'controllerrevisions')], [can('get', 'apps', 'controllerrevisions')], 'pods shop'),
  same('run-pods', [can('create', '', 'pods')], [can('get', '', 'pods')], 'secrets shop'),
  same('run-pods, unheld', [can('create', '', 'pods')], [can('create', '', 'pods')], 'node', { given: [namespace('shop', { level: 'privileged' })], neighbourGiven: [namespace('shop', { level: 'baseline' })] }),
  same('exec-pods', [can('get', '', 'pods/exec')], [can('get', '', 'pods')], 'exec shop'),
  same('exec-pods, attached', [can('create', '', 'pods/attach')], [can('list', '', 'pods/attach')], 'exec shop'),
  same('change-pods', [can('patch', '', 'pods')], [can('patch', '', 'pods/status')], 'exec shop'),
  same('add-ephemeral-containers', [can('update', '', 'pods/ephemeralcontainers')], [can('create', '', 'pods/ephemeralcontainers')], 'exec shop'),
  same('proxy-nodes', [can('get', '', 'nodes/proxy')], [can('get', '', 'nodes/pods')], 'exec *', CLUSTER),
  same('use-entered-pods', [can('create', '', 'pods/exec')], [can('create', '', 'pods/exec')], 'identity ServiceAccount shop/operator',
    { given: [...SHOP, pod('shop', { serviceAccountName: 'operator' })], neighbourGiven: [...SHOP, pod('shop', { serviceAccountName: 'operator', automountServiceAccountToken: false })] }),
  same('use-entered-pods, with Secrets', [can('create', '', 'pods/exec')], [can('create', '', 'pods/exec')], 'some-secrets shop',
    { given: [...SHOP, pod('shop', { volumes: [{ name: 'key', secret: { secretName: 'key' } }] })], neighbourGiven: [...SHOP, pod('shop', { volumes: [{ name: 'key', configMap: { name: 'key' } }] })] }),
  same('use-entered-pods, privileged', [can('create', '', 'pods/exec')], [can('create', '', 'pods/exec')], 'node',
    { given: [...SHOP, pod('shop', { hostPID: true })], neighbourGiven: [...SHOP, pod('shop', { hostPID: false })] }),
  same('use-entered-pods, with capabilities', [can('create', '', 'pods/exec')], [can('create', '', 'pods/exec')], 'node', {
    given: [...SHOP, pod('shop', { containers: [{ name: 'main', securityContext: { capabilities: { add: ['SYS_ADMIN'] } } }] })],
    neighbourGiven: [...SHOP, pod('shop', { containers: [{ name: 'main', securityContext: { capabilities: { add: ['NET_BIND_SERVICE'] } } }] })],
  }),
  same('use-entered-pods, as a process of the node', [can('create', '', 'pods/exec')], [can('create', '', 'pods/exec')], 'node', {
    given: [...SHOP, pod('shop', { securityContext: { windowsOptions: { hostProcess: true } } })], neighbourGiven: [...SHOP, pod('shop', { securityContext: { windowsOptions: { hostProcess: false } } })],
  }),
  same('use-nodes', [can('create', '', 'pods')], [can('create', '', 'pods')], 'exec *', { given: [namespace('shop', { level: 'privileged' })], neighbourGiven: SHOP }),
  same('enter-control-plane', [can('create', '', 'pods/exec')], [can('create', '', 'pods/exec')], 'cluster-admin', { inCluster: true, neighbourInCluster: false }),
  same('lower-pod-security', [can('create', '', 'pods'), can('patch', '', 'namespaces')], [can('create', '', 'pods'), can('get', '', 'namespaces')], 'node'),
  same('hold-constraints', [can('use', 'security.openshift.io', 'securitycontextconstraints', 'privileged')], [can('use', 'security.openshift.io', 'securitycontextconstraints', 'restricted-v2')], 'privileged-pods shop'),
  same('use-constraints', [can('use', 'security.openshift.io', 'securitycontextconstraints'), can('create', '', 'pods')], [can('use', 'security.openshift.io', 'securitycontextconstraints'), can('get', '', 'pods')], 'node'),
  same('write-volumes', [can('create', '', 'persistentvolumes')], [can('create', '', 'persistentvolumeclaims')], 'volumes', CLUSTER),
  same('write-snapshot-contents', [can('create', 'snapshot.storage.k8s.io', 'volumesnapshotcontents')], [can('create', 'snapshot.storage.k8s.io', 'volumesnapshots')], 'volumes', CLUSTER),
  same('mount-volumes', [can('create', '', 'persistentvolumes')], [can('create', '', 'persistentvolumeclaims')], 'node',
    { inCluster: true, given: [...SHOP, ...held([can('create', '', 'pods')], { namespace: 'shop', name: 'pods' })] }),
];

const ROLES: readonly EscalationCase[] = [
  same('everything', [can('*', '*', '*')], [can('*', '*', '*', 'one')], 'cluster-admin', CLUSTER),
  same('everything, in a namespace', [can('*', '*', '*')], [can('*', '*', '*')], 'cluster-admin', { inCluster: true, neighbourInCluster: false }),
  same('bind-roles', [can('create', RBAC, 'rolebindings'), can('bind', RBAC, 'clusterroles')], [can('create', RBAC, 'rolebindings')], 'role shop *'),
  same('bind-roles, by name', [can('create', RBAC, 'rolebindings'), can('bind', RBAC, 'clusterroles', 'admin')], [can('create', RBAC, 'rolebindings'), can('get', RBAC, 'clusterroles', 'admin')], 'role shop ClusterRole /admin'),
  same('bind-roles, those there', [can('patch', RBAC, 'rolebindings'), can('bind', RBAC, 'roles')], [can('patch', RBAC, 'rolebindings'), can('bind', RBAC, 'clusterroles')], 'role shop Role shop/other',
    { given: [...SHOP, ...held([can('get', '', 'secrets')], { namespace: 'shop', name: 'other', subjects: [{ kind: 'User', name: 'jane' }] })] }),
  same('pass-on-roles', [can('create', RBAC, 'rolebindings'), can('get', '', 'pods')], [can('patch', RBAC, 'rolebindings'), can('get', '', 'pods')], 'role shop Role shop/held'),
  same('pass-on-cluster-roles', [can('create', RBAC, 'clusterrolebindings')], [can('get', RBAC, 'clusterrolebindings')], 'role * ClusterRole /held', CLUSTER),
  same('bind-roles, those there without subjects', [can('patch', RBAC, 'rolebindings'), can('bind', RBAC, 'roles')], [can('patch', RBAC, 'rolebindings', 'others'), can('bind', RBAC, 'roles')],
    'role shop Role shop/other', { given: [...SHOP, ...held([can('get', '', 'secrets')], { namespace: 'shop', name: 'other', subjects: [] })] }),
  same('bind-roles, in every namespace', [can('create', RBAC, 'rolebindings'), can('bind', RBAC, 'clusterroles')], [can('create', RBAC, 'rolebindings'), can('bind', RBAC, 'roles')], 'role * namespaced *', CLUSTER),
  same('bind-cluster-roles, those there without subjects', [can('patch', RBAC, 'clusterrolebindings'), can('bind', RBAC, 'clusterroles')],
    [can('patch', RBAC, 'rolebindings'), can('bind', RBAC, 'clusterroles')], 'role * ClusterRole /other', { inCluster: true, given: held([can('get', '', 'pods')], { name: 'other', subjects: [] }) }),
  same('bind-cluster-roles', [can('create', RBAC, 'clusterrolebindings'), can('bind', RBAC, 'clusterroles')], [can('create', RBAC, 'clusterrolebindings'), can('escalate', RBAC, 'clusterroles')], 'role * *', CLUSTER),
  same('escalate-roles', [can('update escalate', RBAC, 'roles')], [can('update', RBAC, 'roles')], 'rewrites Role shop false true *'),
  same('escalate-roles, new ones by name', [can('create patch escalate', RBAC, 'roles', 'new')], [can('create', RBAC, 'roles'), can('escalate', RBAC, 'roles', 'new')], 'rewrites Role shop true true new'),
  same('escalate-cluster-roles', [can('update escalate', RBAC, 'clusterroles')], [can('update bind', RBAC, 'clusterroles')], 'rewrites ClusterRole * false true *', CLUSTER),
  same('rewritten-roles', [can('patch escalate', RBAC, 'roles')], [can('patch escalate', RBAC, 'roles', 'other')], 'role shop *'),
  same('rewritten-roles, awaited', [can('create escalate', RBAC, 'roles')], [can('create escalate', RBAC, 'roles')], 'role shop *', {
    given: [...SHOP, { ...held([], { namespace: 'shop', name: 'awaited' })[1] }],
    neighbourGiven: [...SHOP, ...held([], { namespace: 'shop', name: 'awaited' })],
  }),
  same('rewritten-roles, awaited by a group', [can('create escalate', RBAC, 'roles')], [can('create escalate', RBAC, 'roles')], 'role shop *', {
    given: [...SHOP, { ...held([], { namespace: 'shop', name: 'awaited', subjects: [{ kind: 'Group', name: 'system:authenticated' }] })[1] }],
    neighbourGiven: [...SHOP, { ...held([], { namespace: 'shop', name: 'awaited', subjects: [{ kind: 'Group', name: 'system:serviceaccounts' }] })[1] }],
  }),
  same('rewritten-roles, awaited by name', [can('create update escalate', RBAC, 'roles', 'awaited')], [can('create update escalate', RBAC, 'roles', 'other')], 'role shop *',
    { given: [...SHOP, { ...held([], { namespace: 'shop', name: 'awaited' })[1] }] }),
  same('rewritten-roles, gathered', [can('create escalate', RBAC, 'clusterroles')], [can('create escalate', RBAC, 'clusterroles')], 'role * *', {
    inCluster: true,
    given: [...SHOP, role('gathering', [], { spec: { aggregationRule: { clusterRoleSelectors: [{ matchLabels: { gathered: 'yes' } }] } } }), held([], { name: 'gathering' })[1]],
    neighbourGiven: [...SHOP, ...held([], { name: 'gathering' })],
  }),
  same('rewritten-bound-roles', [can('create', RBAC, 'rolebindings'), can('bind', RBAC, 'roles', 'other'), can('patch escalate', RBAC, 'roles', 'other')],
    [can('create', RBAC, 'rolebindings'), can('bind', RBAC, 'roles', 'another'), can('patch escalate', RBAC, 'roles', 'other')], 'role shop *',
    { given: [...SHOP, role('other', [], { namespace: 'shop' }), role('another', [], { namespace: 'shop' })] }),
];

const CLUSTER_OBJECTS: readonly EscalationCase[] = [
  same('request-node-certificates', [can('create', CERTIFICATES, 'certificatesigningrequests certificatesigningrequests/nodeclient')],
    [can('create', CERTIFICATES, 'certificatesigningrequests certificatesigningrequests/selfnodeclient')], 'node', CLUSTER),
  same('approve-node-certificates', [can('patch', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/kube-apiserver-client-kubelet')],
    [can('patch', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/kubelet-serving')], 'approve-node-certificates', CLUSTER),
  same('use-node-certificates',
    [can('create', CERTIFICATES, 'certificatesigningrequests'), can('update', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/kube-apiserver-client-kubelet')],
    [can('get', CERTIFICATES, 'certificatesigningrequests'), can('update', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/kube-apiserver-client-kubelet')],
    'node', CLUSTER),
  same('shape-flow', [can('patch', 'flowcontrol.apiserver.k8s.io', 'flowschemas')], [can('patch', 'flowcontrol.apiserver.k8s.io', 'flowschemas/status')], 'disruption', CLUSTER),
  same('change-storage', [can('delete', 'storage.k8s.io', 'volumeattachments')], [can('get', 'storage.k8s.io', 'volumeattachments')], 'disruption', CLUSTER),
  same('change-storage, of classes', [can('create', 'storage.k8s.io', 'storageclasses')], [can('create', 'storage.k8s.io', 'csistoragecapacities')], 'disruption', CLUSTER),
  same('refuse-requests', [can('create', ADMISSION, 'validatingadmissionpolicies validatingadmissionpolicybindings')], [can('create', ADMISSION, 'validatingadmissionpolicies')], 'disruption', CLUSTER),
  same('delete-definitions', [can('delete', 'apiextensions.k8s.io', 'customresourcedefinitions')], [can('get', 'apiextensions.k8s.io', 'customresourcedefinitions')], 'disruption', CLUSTER),
  same('delete-cluster-roles', [can('delete', RBAC, 'clusterroles')], [can('delete', RBAC, 'roles')], 'disruption', CLUSTER),
  same('delete-namespaces', [can('delete', '', 'namespaces')], [can('delete', '', 'namespaces')], 'disruption', { inCluster: true, neighbourInCluster: false }),
  same('delete-namespaces, by name', [can('delete', '', 'namespaces', 'blog')], [can('delete', '', 'namespaces', 'news')], 'removal blog', CLUSTER),
  same('delete-namespaces, by a role there', [can('delete', '', 'namespaces')], [can('delete', '', 'namespaces', 'blog')], 'removal shop'),
  same('create-subnamespaces', [can('create', 'hnc.x-k8s.io', 'subnamespaceanchors')], [can('create', 'hnc.x-k8s.io', 'hierarchyconfigurations')], 'new-namespaces'),
  same('read-nodes', [can('get', '', 'nodes/log')], [can('get', '', 'nodes/status')], 'diagnostics', CLUSTER),
  same('write-cluster-quotas', [can('update', 'quota.openshift.io', 'clusterresourcequotas')], [can('update', 'quota.openshift.io', 'appliedclusterresourcequotas')], 'quota *', CLUSTER),
  same('write-capsule-tenants', [can('patch', 'capsule.clastix.io', 'tenants')], [can('patch', 'capsule.clastix.io', 'tenants/status')], 'quota *', CLUSTER),
  same('request-certificates', [can('create', CERTIFICATES, 'certificatesigningrequests')], [can('get', CERTIFICATES, 'certificatesigningrequests')], 'request-certificates', CLUSTER),
  same('approve-certificates', [can('patch', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/*')],
    [can('patch', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/kubelet-serving')], 'approve-certificates', CLUSTER),
  same('use-certificates', [can('create', CERTIFICATES, 'certificatesigningrequests'), can('update', CERTIFICATES, 'certificatesigningrequests/approval'), can('approve', CERTIFICATES, 'signers', 'kubernetes.io/kube-apiserver-client')],
    [can('create', CERTIFICATES, 'certificatesigningrequests'), can('update', CERTIFICATES, 'certificatesigningrequests/status'), can('sign', CERTIFICATES, 'signers', 'kubernetes.io/kube-apiserver-client')], 'cluster-admin', CLUSTER),
  same('mutate-requests', [can('create', ADMISSION, 'mutatingwebhookconfigurations')], [can('get', ADMISSION, 'mutatingwebhookconfigurations')], 'cluster-admin', CLUSTER),
  same('watch-requests', [can('patch', ADMISSION, 'validatingwebhookconfigurations')], [can('delete', ADMISSION, 'validatingwebhookconfigurations')], 'secrets *', CLUSTER),
  same('remove-webhooks', [can('delete', ADMISSION, 'validatingwebhookconfigurations')], [can('list', ADMISSION, 'validatingwebhookconfigurations')], 'admission', CLUSTER),
  same('mutate-by-policy', [can('create', ADMISSION, 'mutatingadmissionpolicies mutatingadmissionpolicybindings')], [can('create', ADMISSION, 'mutatingadmissionpolicies')], 'cluster-admin', CLUSTER),
  same('change-bound-policies', [can('update', ADMISSION, 'mutatingadmissionpolicies')], [can('create', ADMISSION, 'mutatingadmissionpolicies')], 'cluster-admin', CLUSTER),
  same('change-admission-policies', [can('delete', ADMISSION, 'validatingadmissionpolicybindings')], [can('create', ADMISSION, 'validatingadmissionpolicybindings')], 'admission', CLUSTER),
  same('register-apis', [can('create', 'apiregistration.k8s.io', 'apiservices')], [can('create', 'apiregistration.k8s.io', 'apiservices/status')], 'answer-api', CLUSTER),
  same('write-definitions', [can('patch', 'apiextensions.k8s.io', 'customresourcedefinitions')], [can('get', 'apiextensions.k8s.io', 'customresourcedefinitions')], 'answer-api', CLUSTER),
  same('change-namespaces', [can('patch', '', 'namespaces')], [can('delete', '', 'namespaces')], 'namespace shop'),
  same('change-namespaces, by name', [can('update', '', 'namespaces/status', 'shop')], [can('update', '', 'namespaces/status', 'blog')], 'namespace shop'),
  same('create-namespaces', [can('create', '', 'namespaces')], [can('create', '', 'namespaces')], 'new-namespaces', { inCluster: true, neighbourInCluster: false }),
  same('change-nodes', [can('patch', '', 'nodes/status')], [can('get', '', 'nodes/status')], 'disruption', CLUSTER),
  same('remove-pods', [can('create', '', 'pods/eviction')], [can('create', '', 'pods/eviction')], 'disruption', { inCluster: true, neighbourInCluster: false }),
  same('delete-pods', [can('deletecollection', '', 'pods')], [can('list', '', 'pods')], 'disruption', CLUSTER),
  same('place-pods', [can('create', '', 'pods/binding')], [can('create', '', 'pods/log')], 'disruption', CLUSTER),
  same('write-priority-classes', [can('create', 'scheduling.k8s.io', 'priorityclasses')], [can('get', 'scheduling.k8s.io', 'priorityclasses')], 'disruption', CLUSTER),
  same('write-leases', [can('update', 'coordination.k8s.io', 'leases')], [can('update', 'coordination.k8s.io', 'leases', 'own')], 'disruption', CLUSTER),
  same('read-diagnostics', [{ verbs: ['get'], nonResourceURLs: ['/debug/*'] }], [{ verbs: ['get'], nonResourceURLs: ['/debug'] }], 'diagnostics', CLUSTER),
  same('write-control-plane-config', [can('patch', '', 'configmaps', 'aws-auth')], [can('patch', '', 'configmaps', 'cluster-info')], 'cluster-admin', CLUSTER),
  same('write-control-plane-config, of names', [can('patch', '', 'configmaps', 'coredns')], [can('get', '', 'configmaps', 'coredns')], 'routing *', CLUSTER),
];

/** A kind of each operator, and one that makes no pods. */
const OPERATED = [
  'apps.kruise.io clonesets resourcedistributions', 'apps.openshift.io deploymentconfigs deploymentconfigs/scale', 'argoproj.io rollouts analysistemplates', 'batch.volcano.sh jobs jobs/status',
  'jobset.x-k8s.io jobsets jobsets/status', 'keda.sh scaledjobs scaledobjects', 'kubeflow.org pytorchjobs profiles', 'kubevirt.io virtualmachines virtualmachineinstancepresets',
  'monitoring.coreos.com prometheuses prometheusrules', 'ray.io rayclusters rayclusters/status', 'serving.knative.dev services routes', 'sparkoperator.k8s.io sparkapplications sparkapplications/status',
  'tekton.dev taskruns tasks',
].map((line) => line.split(' ')).map(([group, resource, other]) => same(`write-workloads-of-${group}`, [can('create', group, resource)], [can('create', group, other)], 'pods shop'));

const NAMESPACE_OBJECTS: readonly EscalationCase[] = [
  ...OPERATED,
  same('write-antrea-policies', [can('delete', 'crd.antrea.io', 'networkpolicies')], [can('delete', 'crd.antrea.io', 'traceflows')], 'network shop'),
  same('write-local-redirects', [can('create', 'cilium.io', 'ciliumlocalredirectpolicies')], [can('delete', 'cilium.io', 'ciliumlocalredirectpolicies')], 'network shop'),
  same('attach-networks', [can('create', 'k8s.cni.cncf.io', 'network-attachment-definitions')], [can('get', 'k8s.cni.cncf.io', 'network-attachment-definitions')], 'network shop'),
  same('write-network-policies', [can('delete', 'networking.k8s.io', 'networkpolicies')], [can('get', 'networking.k8s.io', 'networkpolicies')], 'network shop'),
  same('write-cluster-policies', [can('create', 'policy.networking.k8s.io', 'clusternetworkpolicies')], [can('create', 'networking.k8s.io', 'clusternetworkpolicies')], 'network *', CLUSTER),
  same('write-cilium-policies', [can('patch', 'cilium.io', 'ciliumnetworkpolicies')], [can('patch', 'cilium.io', 'ciliumendpoints')], 'network shop'),
  same('write-calico-policies', [can('create', 'projectcalico.org', 'networkpolicies')], [can('list', 'projectcalico.org', 'networkpolicies')], 'network shop'),
  same('write-calico-definitions', [can('create', 'crd.projectcalico.org', 'globalnetworkpolicies')], [can('watch', 'crd.projectcalico.org', 'globalnetworkpolicies')], 'network *', CLUSTER),
  same('write-endpoints', [can('update', '', 'endpoints')], [can('get', '', 'endpoints')], 'routing shop'),
  same('write-endpoint-slices', [can('create', 'discovery.k8s.io', 'endpointslices')], [can('create', '', 'endpointslices')], 'routing shop'),
  same('write-service-status', [can('patch', '', 'services/status')], [can('patch', '', 'services')], 'routing shop'),
  same('write-pod-status', [can('patch', '', 'pods/status')], [can('get', '', 'pods/status')], 'routing shop'),
  same('reach-pods', [can('create', '', 'pods/portforward')], [can('list', '', 'pods')], 'reach shop'),
  same('reach-pods, by Services', [can('get', '', 'services/proxy')], [can('get', '', 'services')], 'reach shop'),
  same('write-quotas', [can('patch', '', 'resourcequotas')], [can('get', '', 'resourcequotas')], 'quota shop'),
  same('write-service-accounts', [can('patch', '', 'serviceaccounts')], [can('create', '', 'serviceaccounts')], 'cloud-identity shop'),
  same('delete-events', [can('delete', '', 'events')], [can('create', '', 'events')], 'traces shop'),
  same('delete-new-events', [can('deletecollection', 'events.k8s.io', 'events')], [can('update', 'events.k8s.io', 'events')], 'traces shop'),
  same('write-applications', [can('create', 'argoproj.io', 'applications')], [can('create', 'argoproj.io', 'rollouts')], 'cluster-admin', CLUSTER),
  same('write-kustomizations', [can('patch', 'kustomize.toolkit.fluxcd.io', 'kustomizations')], [can('get', 'kustomize.toolkit.fluxcd.io', 'kustomizations')], 'cluster-admin'),
  same('write-helm-releases', [can('create', 'helm.toolkit.fluxcd.io', 'helmreleases')], [can('create', 'source.toolkit.fluxcd.io', 'helmreleases')], 'cluster-admin'),
  same('write-kyverno-policies', [can('delete', 'kyverno.io', 'clusterpolicies')], [can('get', 'kyverno.io', 'clusterpolicies')], 'admission', CLUSTER),
  same('write-gatekeeper-constraints', [can('delete', 'templates.gatekeeper.sh', 'constrainttemplates')], [can('get', 'templates.gatekeeper.sh', 'constrainttemplates')], 'admission', CLUSTER),
  same('write-cluster-secret-stores', [can('create', 'external-secrets.io', 'clustersecretstores')], [can('create', 'external-secrets.io', 'secretstores')], 'secrets *', CLUSTER),
];

export const ESCALATION_CASES: readonly EscalationCase[] = [...IDENTITIES, ...SECRETS, ...PODS, ...ROLES, ...CLUSTER_OBJECTS, ...NAMESPACE_OBJECTS];
