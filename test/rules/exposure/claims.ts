/** An Ingress for graph rules, with one path a host. */
export function ingress(name: string, namespace: string, hosts: readonly string[], path: string = '/', spec: any = {}): any {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace },
    spec: { ingressClassName: 'nginx', rules: hosts.map((host) => ({ host, http: { paths: [{ path, pathType: 'Prefix', backend: { service: { name: 'web', port: { number: 80 } } } }] } })), ...spec },
  };
}

/** A route of the Gateway API for graph rules. */
export function httpRoute(name: string, namespace: string, spec: any, kind: string = 'HTTPRoute'): any {
  return { apiVersion: 'gateway.networking.k8s.io/v1', kind, metadata: { name, namespace }, spec };
}
