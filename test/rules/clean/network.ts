const NAMESPACE = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop-data' } } };

/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_NETWORK: { [kind: string]: any } = {
  'networking.k8s.io/NetworkPolicy': {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'web', namespace: 'shop-web' },
    spec: {
      podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [{ from: [NAMESPACE, { ipBlock: { cidr: '192.0.2.0/24' } }], ports: [{ protocol: 'TCP', port: 8080 }] }],
      egress: [{ to: [NAMESPACE], ports: [{ protocol: 'TCP', port: 5432 }] }],
    },
  },
  'policy.networking.k8s.io/ClusterNetworkPolicy': clusterPolicy('v1alpha2', 'ClusterNetworkPolicy', 'Accept'),
  'policy.networking.k8s.io/AdminNetworkPolicy': clusterPolicy('v1alpha1', 'AdminNetworkPolicy', 'Allow'),
  'policy.networking.k8s.io/BaselineAdminNetworkPolicy': clusterPolicy('v1alpha1', 'BaselineAdminNetworkPolicy', 'Allow'),
  'security.istio.io/AuthorizationPolicy': {
    apiVersion: 'security.istio.io/v1',
    kind: 'AuthorizationPolicy',
    metadata: { name: 'web', namespace: 'shop-web' },
    spec: { action: 'ALLOW', rules: [{ from: [{ source: { namespaces: ['shop-front'] } }] }] },
  },
};

function clusterPolicy(version: string, kind: string, action: string): any {
  const namespaces = NAMESPACE.namespaceSelector;
  return {
    apiVersion: `policy.networking.k8s.io/${version}`,
    kind,
    metadata: { name: 'default' },
    spec: {
      subject: { namespaces },
      ingress: [{ action, from: [{ namespaces }] }],
      egress: [{ action, to: [{ namespaces }] }],
    },
  };
}
