import { IConstruct } from 'constructs';
import { Mistake, pathOf, refuse } from '../errors';

/** What may have a name only once in an app. */
export type UniqueKind = 'tenant' | 'namespace';

const CLAIMS = new WeakMap<IConstruct, Map<string, string>>();

/**
 * Gives a name to a construct for the whole app, or refuses it with the paths of both who want it: two tenants with
 * one name would be one to whatever looks at the label, and two namespaces with one name are one in the cluster.
 */
export function claimName(kind: UniqueKind, name: string, owner: IConstruct): void {
  const root = owner.node.root;
  const claims = CLAIMS.get(root) ?? new Map<string, string>();
  CLAIMS.set(root, claims);
  const key = `${kind}/${name}`;
  const holder = claims.get(key);
  if (holder !== undefined) {
    refuse(takenMistake(kind, name, owner, holder));
  }
  claims.set(key, pathOf(owner));
}

function takenMistake(kind: UniqueKind, name: string, where: IConstruct, holder: string): Mistake {
  return { where, field: 'name', problem: `is the name of another ${kind}, ${holder}`, given: name, allowed: `The name of a ${kind} is unique in the app`, fix: 'Choose another id, or another name' };
}
