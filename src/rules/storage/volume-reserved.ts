import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

export const volumeReserved = objectRule({
  id: 'storage-volume-reserved',
  title: 'Persistent volumes are reserved for a claim',
  severity: Severity.MEDIUM,
  description: 'Any claim of any namespace that fits may bind to a volume without claimRef, and with it to the data of another tenant. Volumes that are made on demand are bound from the start.',
  fix: 'Set claimRef with the name and the namespace of the claim.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#reserving-a-persistentvolume'],
  frameworks: {},
  checks: [
    {
      kinds: [PERSISTENT_VOLUME],
      scope: Scope.OBJECT,
      field: 'spec.claimRef',
      assert: 'dyn(object).?spec.?claimRef.?namespace.orValue("") != "" && object.spec.?claimRef.?name.orValue("") != ""',
    },
  ],
});
