/** A NetworkPolicy for graph rules. */
export function policy(name: string, spec: any, placedIn: string = 'shop-web'): any {
  return { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace: placedIn }, spec };
}

export const DEFAULT_DENY = policy('default-deny', { podSelector: {}, policyTypes: ['Ingress', 'Egress'] });

/** A policy of a network plug-in, in a language of its own. */
export function otherPolicy(apiVersion: string, kind: string, placedIn?: string): any {
  return { apiVersion, kind, metadata: { name: 'guard', ...placedIn === undefined ? {} : { namespace: placedIn } }, spec: {} };
}

export function namespace(name: string, labels: { [key: string]: string } = {}): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'kubernetes.io/metadata.name': name, ...labels } } };
}
