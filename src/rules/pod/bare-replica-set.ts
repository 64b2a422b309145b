import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const bareReplicaSet = objectRule({
  id: 'pod-bare-replica-set',
  title: 'Replica sets are made by a Deployment',
  severity: Severity.LOW,
  description: 'A ReplicaSet or ReplicationController of its own keeps pods running but never replaces them when their image or settings change, so that fixes stay out of the cluster until each pod is deleted by hand.',
  fix: 'Use a Deployment.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#alternatives-to-replicaset'],
  frameworks: {},
  checks: [
    { kinds: ['apps/ReplicaSet', 'ReplicationController'], scope: Scope.OBJECT, field: 'metadata.ownerReferences', assert: 'object.?metadata.?ownerReferences.orValue([]).size() > 0' },
  ],
});
