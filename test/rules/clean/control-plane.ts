const PKI = '/etc/kubernetes/pki';

/** The words of a command that no rule objects to, by program. */
export const CLEAN_COMMANDS: { readonly [program: string]: readonly string[] } = {
  'kube-apiserver': [
    'kube-apiserver',
    '--anonymous-auth=false',
    '--audit-log-maxage=30',
    '--audit-log-maxbackup=10',
    '--audit-log-maxsize=100',
    '--audit-log-path=/var/log/kubernetes/audit.log',
    '--audit-policy-file=/etc/kubernetes/audit.yaml',
    '--authorization-mode=Node,RBAC',
    `--client-ca-file=${PKI}/ca.crt`,
    '--enable-admission-plugins=NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages',
    '--encryption-provider-config=/etc/kubernetes/encryption.yaml',
    `--etcd-cafile=${PKI}/etcd/ca.crt`,
    `--etcd-certfile=${PKI}/apiserver-etcd-client.crt`,
    `--etcd-keyfile=${PKI}/apiserver-etcd-client.key`,
    `--kubelet-certificate-authority=${PKI}/kubelet-ca.crt`,
    `--kubelet-client-certificate=${PKI}/apiserver-kubelet-client.crt`,
    `--kubelet-client-key=${PKI}/apiserver-kubelet-client.key`,
    '--profiling=false',
    '--service-account-extend-token-expiration=false',
    `--service-account-key-file=${PKI}/sa.pub`,
    `--tls-cert-file=${PKI}/apiserver.crt`,
    `--tls-private-key-file=${PKI}/apiserver.key`,
  ],
  'kube-controller-manager': [
    'kube-controller-manager',
    '--bind-address=127.0.0.1',
    '--profiling=false',
    `--root-ca-file=${PKI}/ca.crt`,
    `--service-account-private-key-file=${PKI}/sa.key`,
    '--use-service-account-credentials=true',
  ],
  'kube-scheduler': ['kube-scheduler', '--bind-address=127.0.0.1', '--profiling=false'],
  'etcd': [
    'etcd',
    '--advertise-client-urls=https://10.0.0.1:2379',
    `--cert-file=${PKI}/etcd/server.crt`,
    '--client-cert-auth=true',
    `--key-file=${PKI}/etcd/server.key`,
    '--listen-client-urls=https://127.0.0.1:2379,https://10.0.0.1:2379',
    `--peer-cert-file=${PKI}/etcd/peer.crt`,
    '--peer-client-cert-auth=true',
    `--peer-key-file=${PKI}/etcd/peer.key`,
    `--trusted-ca-file=${PKI}/etcd/ca.crt`,
  ],
  'kube-proxy': ['kube-proxy', '--config=/var/lib/kube-proxy/config.conf'],
  'kubelet': [],
};

/** What kubeadm has to be told, for it sets the rest itself, by the field of the component. */
const KUBEADM_ARGUMENTS: { readonly [component: string]: { readonly [name: string]: string } } = {
  apiServer: {
    'anonymous-auth': 'false',
    'audit-log-path': '/var/log/kubernetes/audit.log',
    'audit-log-maxage': '30',
    'audit-log-maxbackup': '10',
    'audit-log-maxsize': '100',
    'audit-policy-file': '/etc/kubernetes/audit.yaml',
    'enable-admission-plugins': 'NodeRestriction,DenyServiceExternalIPs,EventRateLimit,AlwaysPullImages',
    'encryption-provider-config': '/etc/kubernetes/encryption.yaml',
    'kubelet-certificate-authority': `${PKI}/ca.crt`,
    'profiling': 'false',
    'service-account-extend-token-expiration': 'false',
  },
  controllerManager: { profiling: 'false' },
  scheduler: { profiling: 'false' },
};

/** Arguments as kubeadm has them up to v1beta3, and as it has them from v1beta4 on. */
export type KubeadmArguments = { readonly [name: string]: string } | readonly { readonly name: string; readonly value: string }[];

/** What no rule objects to as a ClusterConfiguration of a version. */
export function clusterConfiguration(version: 'v1beta3' | 'v1beta4' | 'v1'): any {
  const components = Object.entries(KUBEADM_ARGUMENTS)
    .map(([component, args]) => [component, { extraArgs: kubeadmArguments(version, Object.entries(args)) }]);
  return { apiVersion: `kubeadm.k8s.io/${version}`, kind: 'ClusterConfiguration', kubernetesVersion: 'v1.36.0', ...Object.fromEntries(components) };
}

export function kubeadmArguments(version: string, args: readonly (readonly [string, string])[]): KubeadmArguments {
  return version === 'v1beta3' ? Object.fromEntries(args) : args.map(([name, value]) => ({ name, value }));
}

const KUBEADM_OBJECTS = ['InitConfiguration', 'JoinConfiguration'].map((kind) => [`kubeadm.k8s.io/${kind}`, {
  apiVersion: 'kubeadm.k8s.io/v1beta4', kind, nodeRegistration: { kubeletExtraArgs: [] },
}]);

const POD_SECURITY = { defaults: { enforce: 'baseline' }, exemptions: { usernames: [], namespaces: ['kube-system'] } };

/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_CONTROL_PLANE: { [kind: string]: any } = {
  ...Object.fromEntries(KUBEADM_OBJECTS),
  'kubeadm.k8s.io/ClusterConfiguration': clusterConfiguration('v1beta4'),
  'kubelet.config.k8s.io/KubeletConfiguration': {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: { anonymous: { enabled: false }, webhook: { enabled: true }, x509: { clientCAFile: `${PKI}/ca.crt` } },
    authorization: { mode: 'Webhook' },
    podPidsLimit: 4096,
    readOnlyPort: 0,
    rotateCertificates: true,
    seccompDefault: true,
    serverTLSBootstrap: true,
    streamingConnectionIdleTimeout: '0s',
    tlsCipherSuites: ['TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256'],
  },
  'kubeproxy.config.k8s.io/KubeProxyConfiguration': { apiVersion: 'kubeproxy.config.k8s.io/v1alpha1', kind: 'KubeProxyConfiguration', metricsBindAddress: '' },
  'kubescheduler.config.k8s.io/KubeSchedulerConfiguration': { apiVersion: 'kubescheduler.config.k8s.io/v1', kind: 'KubeSchedulerConfiguration', enableProfiling: false },
  'apiserver.config.k8s.io/EncryptionConfiguration': {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'EncryptionConfiguration',
    resources: [{ resources: ['secrets', 'configmaps'], providers: [{ kms: { apiVersion: 'v2', name: 'vault', endpoint: 'unix:///run/kms.sock' } }, { identity: {} }] }],
  },
  'apiserver.config.k8s.io/AdmissionConfiguration': {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AdmissionConfiguration',
    plugins: [
      { name: 'PodSecurity', configuration: { apiVersion: 'pod-security.admission.config.k8s.io/v1', kind: 'PodSecurityConfiguration', ...POD_SECURITY } },
      { name: 'EventRateLimit', path: 'event-rate-limit.yaml' },
    ],
  },
  'pod-security.admission.config.k8s.io/PodSecurityConfiguration': { apiVersion: 'pod-security.admission.config.k8s.io/v1', kind: 'PodSecurityConfiguration', ...POD_SECURITY },
  'apiserver.config.k8s.io/AuthenticationConfiguration': {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AuthenticationConfiguration',
    anonymous: { enabled: true, conditions: [{ path: '/livez' }, { path: '/readyz' }] },
    jwt: [{
      issuer: { url: 'https://login.example.com', audiences: ['kubernetes'] },
      claimMappings: { username: { claim: 'sub', prefix: 'login:' }, groups: { claim: 'groups', prefix: 'login:' } },
    }],
  },
  'apiserver.config.k8s.io/AuthorizationConfiguration': {
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'AuthorizationConfiguration',
    authorizers: [
      { type: 'Webhook', name: 'policy', webhook: { failurePolicy: 'Deny', timeout: '3s' } },
      { type: 'Node', name: 'node' },
      { type: 'RBAC', name: 'rbac' },
    ],
  },
  'audit.k8s.io/Policy': {
    apiVersion: 'audit.k8s.io/v1',
    kind: 'Policy',
    metadata: { name: 'audit' },
    rules: [
      { level: 'None', users: ['system:kube-proxy'], verbs: ['watch'], resources: [{ group: '', resources: ['endpoints', 'services'] }] },
      { level: 'Metadata', resources: [{ group: '', resources: ['secrets', 'configmaps', 'serviceaccounts/token'] }, { group: 'authentication.k8s.io', resources: ['tokenreviews'] }] },
      { level: 'RequestResponse', resources: [{ group: '', resources: ['pods/exec', 'pods/portforward'] }] },
      { level: 'Metadata' },
    ],
  },
};
