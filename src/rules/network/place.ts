import { Peer, Rule, describeObject } from '../../proof';
import { GraphObject } from '../object-graph';

/** Where a finding is told: an object and a path in it. */
export interface Place {
  readonly object: GraphObject;
  readonly path: string;
}

/** Where a rule stands, or the one peer of it that is meant. */
export function placeOf({ policy, path }: Rule, peer?: Peer): Place {
  return { object: policy.object, path: peer?.path ?? path };
}

/** A place as messages name it: `NetworkPolicy shop/web (shop/web) at spec.ingress[0].from[1]`. */
export function describePlace({ object, path }: Place): string {
  return path === '' ? describeObject(object) : `${describeObject(object)} at ${path}`;
}

/** The first three of many names. */
export function someOf(names: readonly string[]): string {
  const rest = names.length - 3;
  return `${names.slice(0, 3).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
