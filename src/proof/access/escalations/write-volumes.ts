import { RightEscalation } from '../escalation';

export const writeVolumes: RightEscalation = {
  name: 'write-volumes',
  does: 'writes persistent volumes',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation'],
  needs: [{ verbs: ['create', 'patch', 'update'], group: '', resources: ['persistentvolumes'], isClusterScoped: true }],
  gains: () => [{ kind: 'volumes' }],
};

/** The contents of a snapshot name the handle of a volume, anybody's. */
export const writeSnapshotContents: RightEscalation = {
  name: 'write-snapshot-contents',
  does: 'writes the contents of volume snapshots',
  sources: ['https://kubernetes.io/docs/concepts/storage/volume-snapshots/#provisioning-volume-snapshot'],
  needs: [{ verbs: ['create', 'patch', 'update'], group: 'snapshot.storage.k8s.io', resources: ['volumesnapshotcontents'], isClusterScoped: true }],
  gains: () => [{ kind: 'volumes' }],
};
