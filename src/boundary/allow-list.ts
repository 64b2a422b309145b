import { compareCodeUnits } from '../manifest';

/** What the objects of a tenant may name; each list is an annotation of the Namespace. */
export type AllowList =
  'external-ips' | 'gateway-classes' | 'gateways' | 'hostnames' | 'ingress-classes' | 'load-balancer-classes' | 'priority-classes' | 'registries'
  | 'runtime-classes' | 'service-types' | 'storage-classes' | 'tolerations';

const PREFIX = 'cdk8s-bulwark/allowed-';

/** The key of the annotation that holds a list: `cdk8s-bulwark/allowed-hostnames`. */
export function allowListKey(list: AllowList): string {
  return PREFIX + list;
}

/** A list as an annotation: sorted, each entry once, with commas between them; nothing for an empty one, since what is missing allows nothing. */
export function allowListAnnotation(list: AllowList, entries: readonly string[]): { [key: string]: string } {
  return entries.length === 0 ? {} : { [allowListKey(list)]: [...new Set(entries)].sort(compareCodeUnits).join(',') };
}

/** A list of a Namespace, or undefined where it has none. */
export function readAllowList(namespace: any, list: AllowList): readonly string[] | undefined {
  const text = namespace?.metadata?.annotations?.[allowListKey(list)];
  return typeof text === 'string' ? text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '') : undefined;
}
