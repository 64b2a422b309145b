import { isClusterPolicy, readClusterPolicy } from './cluster-policy-reader';
import { NetworkObject, describeObject } from './network-object';
import { readNetworkPolicy } from './network-policy-reader';
import { Policy } from './policy';
import { PolicyParts } from './policy-parts';
import { namespaceNameOf } from './topology';
import { Mistake } from '../../errors';
import { kindNameOf } from '../../manifest';

/** The policies among objects, and what the API server would refuse of them. */
export interface Policies {
  readonly policies: readonly Policy[];
  /** What is wrong, with the object that it is wrong in. Such parts of a policy are read as matching nothing where they accept. */
  readonly mistakes: readonly PolicyMistake[];
}

/** What is wrong with a policy. */
export interface PolicyMistake {
  readonly object: NetworkObject;
  readonly mistake: Mistake;
}

/** Reads every policy among objects. Of two with one name the cluster would keep the last; that is refused. */
export function policiesAmong(objects: readonly NetworkObject[]): Policies {
  const policies: Policy[] = [];
  const mistakes: PolicyMistake[] = [];
  const named = new Map<string, NetworkObject>();
  for (const object of objects) {
    const read = readerOf(object.manifest);
    if (read) {
      const parts = new PolicyParts(object);
      refuseSecond(object, named, parts);
      policies.push(read(object, parts));
      mistakes.push(...parts.mistakes.map((mistake) => ({ object, mistake })));
    }
  }
  return { policies, mistakes };
}

function readerOf(manifest: any): ((object: NetworkObject, parts: PolicyParts) => Policy) | undefined {
  if (kindNameOf(manifest) === 'networking.k8s.io/NetworkPolicy') {
    return readNetworkPolicy;
  }
  return isClusterPolicy(manifest) ? readClusterPolicy : undefined;
}

/** A policy without a name gets one of its own from the API server. */
function refuseSecond(object: NetworkObject, named: Map<string, NetworkObject>, parts: PolicyParts): void {
  const { kind, metadata } = object.manifest;
  if (metadata?.name === undefined) {
    return;
  }
  const key = JSON.stringify([kind, kind === 'NetworkPolicy' ? namespaceNameOf(object.manifest) : '', metadata.name]);
  const first = named.get(key);
  if (first) {
    parts.refuse('metadata.name', `is the name of another policy, ${describeObject(first)}`, metadata.name, 'The name of a policy is unique in its namespace', 'Rename one of the two');
  }
  named.set(key, object);
}
