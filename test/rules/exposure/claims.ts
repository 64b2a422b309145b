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

/** A Gateway for graph rules. */
export function gateway(name: string, namespace: string, listeners: readonly any[], spec: any = {}): any {
  return { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', metadata: { name, namespace }, spec: { gatewayClassName: 'public', listeners, ...spec } };
}

/** Listeners that hang on a Gateway of the namespace `infra`. */
export function listenerSet(name: string, namespace: string, parent: string, listeners: readonly any[]): any {
  return { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'ListenerSet', metadata: { name, namespace }, spec: { parentRef: { name: parent, namespace: 'infra' }, listeners } };
}

/** The Namespace of a tenant. */
export function tenantNamespace(name: string, tenant: string): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { 'cdk8s-bulwark/tenant': tenant } } };
}
