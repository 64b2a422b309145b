/** A Namespace for graph rules. */
export function namespace(name: string, labels: { [key: string]: string } = {}): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

/** A ResourceQuota for graph rules, with an amount of each resource. */
export function quota(name: string, resources: readonly string[], spec: any = {}): any {
  return { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name, namespace: 'shop-web' }, spec: { ...spec, hard: Object.fromEntries(resources.map((resource) => [resource, '1'])) } };
}

/** A Namespace for graph rules, of a tenant, with annotations that declare something for it. */
export function declaring(name: string, tenant: string | undefined, annotations: { [key: string]: string }): any {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: tenant === undefined ? {} : { 'cdk8s-bulwark/tenant': tenant }, annotations } };
}
