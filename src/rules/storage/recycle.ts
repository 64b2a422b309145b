import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

export const recycle = objectRule({
  id: 'storage-recycle',
  title: 'Volumes are not recycled',
  severity: Severity.MEDIUM,
  description: 'Recycle, which is deprecated, removes the files and offers the volume to the next claim of any namespace: deleted data may be read from the disk, and the pod that cleans runs as root.',
  fix: 'Set persistentVolumeReclaimPolicy to Delete or Retain.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#recycle'],
  frameworks: {},
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT, field: 'spec.persistentVolumeReclaimPolicy', assert: 'object.?spec.?persistentVolumeReclaimPolicy.orValue("Retain") != "Recycle"' },
  ],
});
