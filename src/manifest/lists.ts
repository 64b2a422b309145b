import { isMap } from './is-map';

/**
 * The items of a manifest that is a List, as kubectl takes whatever has items; undefined for all else.
 *
 * Those of a typed list, such as a DeploymentList, need not say what they are.
 */
export function itemsOfList(manifest: any): unknown[] | undefined {
  const { apiVersion, kind, items } = manifest ?? {};
  if (!Array.isArray(items)) {
    return undefined;
  }
  const isTyped = typeof kind === 'string' && kind.endsWith('List') && kind !== 'List';
  const said = isTyped ? { apiVersion, kind: kind.slice(0, -'List'.length) } : {};
  return items.map((item) => isMap(item) ? { ...said, ...item } : item);
}
