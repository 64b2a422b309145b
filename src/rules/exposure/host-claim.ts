import { CLAIMING_KINDS, ClaimedHost, claimedHosts } from './claimed-host';
import { GraphObject, ObjectGraph } from '../object-graph';
import { Owner, ownerOf } from '../object-owner';

export { CLAIMING_KINDS } from './claimed-host';

/** A host name that an object wants something for, and who answers for the object. */
export interface HostClaim extends ClaimedHost, Owner {
  readonly object: GraphObject;
}

/** Every host name that is claimed, kind by kind. */
export function hostClaims(graph: ObjectGraph): HostClaim[] {
  return CLAIMING_KINDS.flatMap((kind) => graph.ofKind(kind)).flatMap((object) => {
    const owner = ownerOf(graph, object);
    return claimedHosts(graph, object).map((claimed) => ({ object, ...claimed, ...owner }));
  });
}
