import { pathOf } from '../errors';
import { AppObject } from './app-object';
import { SynthFailures } from './synth-failures';

/** Refuses objects that the API server takes for one: the second to be applied would overwrite the first. */
export function refuseCollisions(objects: readonly AppObject[], failures: SynthFailures): void {
  for (const same of objectsByIdentity(objects).values()) {
    const [first, ...others] = same.length > 1 ? same.sort(byPath) : same;
    others.forEach((other) => failures.addMistake({
      where: other.apiObject,
      field: 'metadata.name',
      problem: `is taken: ${pathOf(first.apiObject)} makes the same ${other.kind}${other.namespace ? ` in namespace '${other.namespace}'` : ''}`,
      given: other.name,
      allowed: 'One object per group, kind, namespace and name is allowed',
      fix: 'Give one of the two another name, or remove it',
    }));
  }
}

function objectsByIdentity(objects: readonly AppObject[]): Map<string, AppObject[]> {
  const byIdentity = new Map<string, AppObject[]>();
  for (const object of objects) {
    const identity = `${object.group}/${object.kind}/${object.namespace}/${object.name}`;
    const same = byIdentity.get(identity);
    if (same) {
      same.push(object);
    } else {
      byIdentity.set(identity, [object]);
    }
  }
  return byIdentity;
}

function byPath(one: AppObject, other: AppObject): number {
  return pathOf(one.apiObject) < pathOf(other.apiObject) ? -1 : 1;
}
