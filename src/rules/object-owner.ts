import { GraphObject, ObjectGraph, namespaceOf } from './object-graph';
import { TENANT_LABEL } from '../boundary';

/** Who answers for an object. */
export interface Owner {
  /** The tenant, or the namespace where it has none: `tenant shop`, `namespace shop-web`. */
  readonly owner: string;
  /** Whether that is a tenant. */
  readonly isTenants: boolean;
}

/** The tenant of the namespace of an object, or the namespace where it has none. */
export function ownerOf(graph: ObjectGraph, object: GraphObject): Owner {
  return ownerOfNamespace(graph, namespaceOf(object.manifest), object.tenant);
}

/**
 * The tenant of a namespace: that of its label, or the one that the Namespace was created in.
 *
 * @param tenant who owns it where neither says so
 */
export function ownerOfNamespace(graph: ObjectGraph, namespace: string, tenant?: string): Owner {
  const found = graph.find('Namespace', namespace);
  const owner = found?.manifest.metadata?.labels?.[TENANT_LABEL] ?? found?.tenant ?? tenant;
  return owner === undefined ? { owner: `namespace ${namespace}`, isTenants: false } : { owner: `tenant ${owner}`, isTenants: true };
}

/** An object as findings name it, with where it comes from: `Ingress web of namespace shop-web (shop/web/ingress)`. */
export function nameOfRival({ manifest, origin }: GraphObject): string {
  const { name, namespace } = manifest.metadata ?? {};
  const place = origin?.construct ?? origin?.file;
  return `${manifest.kind} ${name}${namespace ? ` of namespace ${namespace}` : ''}${place === undefined ? '' : ` (${place})`}`;
}
