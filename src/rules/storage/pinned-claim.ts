import { PERSISTENT_VOLUME } from './storage-kinds';
import { GraphObject, ObjectGraph } from '../object-graph';
import { Owner, ownerOf } from '../object-owner';
import { Holding } from '../single-holder';
import { VolumeClaim, volumeClaims } from '../tenancy/volume-claims';

/** A claim that names the volume that it wants, wherever it is made. */
export interface PinnedClaim extends Holding, Owner, VolumeClaim {
  /** The volume, if it is among the objects. */
  readonly volume?: GraphObject;
}

/** Every claim that names its volume. */
export function pinnedClaims(graph: ObjectGraph): PinnedClaim[] {
  return volumeClaims(graph).filter(({ claim }) => claim?.spec?.volumeName).map((found) => {
    const value = String(found.claim.spec.volumeName);
    const owner = ownerOf(graph, found.object);
    return { ...found, ...owner, thing: value, holder: owner.owner, path: `${found.prefix}spec.volumeName`, value, volume: graph.find(PERSISTENT_VOLUME, value) };
  });
}
