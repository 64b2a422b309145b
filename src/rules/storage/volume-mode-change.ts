import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const volumeModeChange = objectRule({
  id: 'storage-volume-mode-change',
  title: 'Snapshots keep the mode of their volume',
  severity: Severity.HIGH,
  description: 'Whoever turns a raw block volume that they filled into a file system has the kernel of a node mount a file system of their making.',
  fix: 'Remove the annotation snapshot.storage.kubernetes.io/allow-volume-mode-change.',
  sources: ['https://kubernetes-csi.github.io/docs/prevent-volume-mode-conversion.html', 'https://kubernetes.io/docs/concepts/storage/volume-snapshots/#convert-volume-mode'],
  frameworks: { mitre: ['T1611', 'T1068'] },
  checks: [
    {
      kinds: ['snapshot.storage.k8s.io/VolumeSnapshotContent'],
      scope: Scope.OBJECT,
      field: 'metadata.annotations["snapshot.storage.kubernetes.io/allow-volume-mode-change"]',
      assert: 'object.?metadata.?annotations[?"snapshot.storage.kubernetes.io/allow-volume-mode-change"].orValue("false") != "true"',
    },
  ],
});
