import { AllowList, TENANT_LABEL, allowListAnnotation, allowListKey } from '../../../src/boundary';
import { GraphCase } from '../describe-graph-rule';

/** The Namespace of a tenant with its lists, for graph rules. */
export function tenantNamespace(lists: { readonly [list in AllowList]?: readonly string[] } = {}, name: string = 'shop-web', tenant: string = 'shop'): any {
  const annotations = Object.assign({}, ...Object.entries(lists).map(([list, entries]) => allowListAnnotation(list as AllowList, entries)));
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { [TENANT_LABEL]: tenant }, annotations } };
}

/** A change of the Namespace, which is the first of the clean objects, that takes its list away. */
export function withoutList(list: AllowList, finds: readonly string[]): GraphCase & { readonly finds: readonly string[] } {
  return { name: 'a namespace without the list', object: 0, edit: { set: `metadata.annotations["${allowListKey(list)}"]`, to: undefined }, finds };
}

/** Without the list as well, namespaces that are no tenant's, and those of which nothing is known. */
export function keptElsewhere(list: AllowList): readonly GraphCase[] {
  const given = [{ object: 0, edit: { set: `metadata.annotations["${allowListKey(list)}"]`, to: undefined } }];
  return [
    { name: 'a namespace of no tenant', given, object: 0, edit: { set: `metadata.labels["${TENANT_LABEL}"]`, to: undefined } },
    { name: 'a namespace that is not among the objects', given, remove: 0 },
    { name: 'a namespace that is not among the objects, within a tenant', given, remove: 0, context: { tenant: 'shop' } },
  ];
}
