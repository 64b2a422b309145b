import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const claimRetention = objectRule({
  id: 'storage-claim-retention',
  title: 'Volumes of a StatefulSet outlive its pods',
  severity: Severity.LOW,
  description: 'With Delete the data goes when a StatefulSet is scaled down or removed, by accident as well.',
  fix: 'Remove persistentVolumeClaimRetentionPolicy, or set it to Retain.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#persistentvolumeclaim-retention'],
  frameworks: { mitre: ['T1485'] },
  checks: ['whenDeleted', 'whenScaled'].map((event) => ({
    kinds: ['apps/StatefulSet'],
    scope: Scope.OBJECT,
    field: `spec.persistentVolumeClaimRetentionPolicy.${event}`,
    assert: `object.?spec.?persistentVolumeClaimRetentionPolicy.?${event}.orValue("Retain") == "Retain"`,
  })),
});
