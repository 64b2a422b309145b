import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const snapshotDeletionPolicy = objectRule({
  id: 'storage-snapshot-deletion-policy',
  title: 'Snapshots outlive their objects',
  severity: Severity.LOW,
  description: 'With Delete, whoever can delete VolumeSnapshots of a namespace, or the namespace, deletes the snapshots themselves, and with them the way back after ransomware.',
  fix: 'Set deletionPolicy to Retain, and remove old snapshots by the means of the storage.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volume-snapshot-classes/#deletionpolicy'],
  frameworks: { mitre: ['T1490', 'T1485'] },
  checks: [
    { kinds: ['snapshot.storage.k8s.io/VolumeSnapshotClass'], scope: Scope.OBJECT, field: 'deletionPolicy', assert: 'object.?deletionPolicy.orValue("") == "Retain"' },
  ],
});
