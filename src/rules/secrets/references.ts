import { Keys } from '../../manifest';

/** A reference of a pod to a Secret or a ConfigMap that has to be there for the pod to start. */
export interface Reference {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** Where it stands in the pod spec. */
  readonly keys: Keys;
}

/** What a pod needs of Secrets and ConfigMaps; what it calls optional is left out. */
export function referencesOf(podSpec: any): Reference[] {
  return [...LISTS.flatMap((list) => each(podSpec[list], [list], ofContainer)), ...each(podSpec.volumes, ['volumes'], ofVolume)];
}

const LISTS = ['initContainers', 'containers', 'ephemeralContainers'];

function ofContainer(container: any, keys: Keys): Reference[] {
  return [
    ...each(container.env, [...keys, 'env'], ({ valueFrom }, at) => [
      ...reference('Secret', valueFrom?.secretKeyRef, 'name', [...at, 'valueFrom', 'secretKeyRef']),
      ...reference('ConfigMap', valueFrom?.configMapKeyRef, 'name', [...at, 'valueFrom', 'configMapKeyRef']),
    ]),
    ...each(container.envFrom, [...keys, 'envFrom'], ({ secretRef, configMapRef }, at) => [
      ...reference('Secret', secretRef, 'name', [...at, 'secretRef']),
      ...reference('ConfigMap', configMapRef, 'name', [...at, 'configMapRef']),
    ]),
  ];
}

function ofVolume({ secret, configMap, projected }: any, keys: Keys): Reference[] {
  return [
    ...reference('Secret', secret, 'secretName', [...keys, 'secret']),
    ...reference('ConfigMap', configMap, 'name', [...keys, 'configMap']),
    ...each(projected?.sources, [...keys, 'projected', 'sources'], (source, at) => [
      ...reference('Secret', source.secret, 'name', [...at, 'secret']),
      ...reference('ConfigMap', source.configMap, 'name', [...at, 'configMap']),
    ]),
  ];
}

function reference(kind: Reference['kind'], source: any, field: string, keys: Keys): Reference[] {
  return typeof source?.[field] === 'string' && source.optional !== true ? [{ kind, name: source[field], keys: [...keys, field] }] : [];
}

function each(list: unknown, keys: Keys, references: (item: any, keys: Keys) => Reference[]): Reference[] {
  return Array.isArray(list) ? list.flatMap((item, index) => item ? references(item, [...keys, index]) : []) : [];
}
