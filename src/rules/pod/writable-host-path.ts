import { MOUNTS_HOST_PATH, VOLUME_MOUNT } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const writableHostPath = podRule({
  id: 'pod-writable-host-path',
  title: 'Paths of the node are mounted read-only',
  severity: Severity.HIGH,
  description: 'A pod that writes to its node changes what other pods and the node itself read: a unit, a key, a static pod. Mounts that lie below the path stay writable unless recursiveReadOnly is set as well.',
  fix: 'Set readOnly to true on the mount, or use a volume that is not of the node.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath', 'https://kubernetes.io/docs/concepts/storage/volumes/#read-only-mounts'],
  frameworks: { nsa: ['Immutable container file systems'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'] },
  checks: [
    { scope: VOLUME_MOUNT, field: 'readOnly', assert: 'volumeMount.?readOnly.orValue(false) == true', unless: `!${MOUNTS_HOST_PATH}` },
  ],
});
