const CLUSTER_NETWORK_POLICY = 'policy.networking.k8s.io/ClusterNetworkPolicy';

/** The kinds of the Network Policy API: policies of the cluster that stand before and behind those of namespaces. */
export const CLUSTER_POLICY_KINDS: readonly string[] = [
  CLUSTER_NETWORK_POLICY, ...['AdminNetworkPolicy', 'BaselineAdminNetworkPolicy'].map((kind) => `policy.networking.k8s.io/${kind}`),
];
