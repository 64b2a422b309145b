/** A Service for graph rules. */
export function service(name: string, spec: any, namespace: string = 'shop-web'): any {
  return { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec };
}

export const WEB = service('web', { selector: { 'app.kubernetes.io/name': 'web' }, ports: [{ name: 'http', port: 80, targetPort: 'http' }] });
