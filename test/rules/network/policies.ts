/** A NetworkPolicy for graph rules. */
export function policy(name: string, spec: any, placedIn: string = 'shop-web'): any {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace: placedIn }, spec };
}

export const DEFAULT_DENY = policy('default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });

export function namespace(name: string, labels: { [key: string]: string } = {}): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'kubernetes.io/metadata.name': name, ...labels } } };
}
