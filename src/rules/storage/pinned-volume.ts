import { PinnedClaim, pinnedClaims } from './pinned-claim';
import { namespaceOf, ObjectGraph } from '../object-graph';
import { ownerOfNamespace } from '../object-owner';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const pinnedVolume = graphRule({
  id: 'storage-pinned-volume',
  title: 'Claims name volumes that are reserved for them',
  severity: Severity.MEDIUM,
  description: 'A claim that names a volume without claimRef has it only if no other claim is faster, and waits for ever for one that is reserved for another claim. Volumes that are not among the judged objects are not judged; two owners of one are told by storage-volume-collision.',
  fix: 'Set claimRef of the volume to the name and the namespace of the claim.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume'],
  frameworks: {},
  kinds: ['PersistentVolumeClaim'],
  * find(graph) {
    for (const claim of pinnedClaims(graph).filter(({ prefix, volume }) => prefix === '' && volume)) {
      const reservedFor = otherHolderOf(graph, claim);
      if (reservedFor !== undefined) {
        const { object, path, value } = claim;
        yield { object, path, value, message: `PersistentVolume ${value} is reserved for ${reservedFor}` };
      }
    }
  },
});

function otherHolderOf(graph: ObjectGraph, { object, owner, volume }: PinnedClaim): string | undefined {
  const { namespace, name } = volume!.manifest.spec?.claimRef ?? {};
  if (!namespace || !name) {
    return 'no claim';
  }
  const isOwn = namespace === namespaceOf(object.manifest) && name === object.manifest.metadata?.name;
  return isOwn || ownerOfNamespace(graph, namespace).owner !== owner ? undefined : `claim ${name} of namespace ${namespace}`;
}
