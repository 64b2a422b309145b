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
  same('create-tokens', [can('create', '', 'serviceaccounts/token')], [can('create', '', 'serviceaccounts')], 'service-accounts shop'),
  same('create-tokens, by name', [can('create', '', 'serviceaccounts/token', 'operator')], [can('get', '', 'serviceaccounts/token', 'operator')], 'identity ServiceAccount shop/operator'),
  same('service-accounts', [can('create', '', 'serviceaccounts/token')], [can('get', '', 'serviceaccounts')], 'identity ServiceAccount shop/operator', { given: [...SHOP, ...PRIVILEGED] }),
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
  same('mint-token-secrets', [can('create get', '', 'secrets')], [can('create update', '', 'secrets')], 'service-accounts shop'),
  same('patch-token-secrets', [can('create patch', '', 'secrets')], [can('create update', '', 'secrets')], 'service-accounts shop'),
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
  same('bind-cluster-roles', [can('create', RBAC, 'clusterrolebindings'), can('bind', RBAC, 'clusterroles')], [can('create', RBAC, 'clusterrolebindings'), can('escalate', RBAC, 'clusterroles')], 'role * *', CLUSTER),
  same('escalate-roles', [can('update escalate', RBAC, 'roles')], [can('update', RBAC, 'roles')], 'rewrites Role shop false true *'),
  same('escalate-cluster-roles', [can('update escalate', RBAC, 'clusterroles')], [can('update bind', RBAC, 'clusterroles')], 'rewrites ClusterRole * false true *', CLUSTER),
  same('rewritten-roles', [can('patch escalate', RBAC, 'roles')], [can('patch escalate', RBAC, 'roles', 'other')], 'role shop *'),
  same('rewritten-roles, awaited', [can('create escalate', RBAC, 'roles')], [can('create escalate', RBAC, 'roles')], 'role shop *', {
    given: [...SHOP, { ...held([], { namespace: 'shop', name: 'awaited' })[1] }],
    neighbourGiven: [...SHOP, ...held([], { namespace: 'shop', name: 'awaited' })],
  }),
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

const NAMESPACE_OBJECTS: readonly EscalationCase[] = [
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
