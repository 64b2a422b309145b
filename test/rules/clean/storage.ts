/** Clean objects by kind, as `group/Kind`. */
export const CLEAN_STORAGE: { [kind: string]: any } = {
  'PersistentVolume': {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'data' },
    spec: {
      capacity: { storage: '10Gi' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: 'fast',
      claimRef: { namespace: 'shop-web', name: 'data' },
      csi: { driver: 'ebs.csi.aws.com', volumeHandle: 'vol-0a1b2c3d' },
    },
  },
  'PersistentVolumeClaim': {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'data', namespace: 'shop-web' },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'fast', resources: { requests: { storage: '10Gi' } } },
  },
  'storage.k8s.io/StorageClass': {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'fast' },
    provisioner: 'ebs.csi.aws.com',
    parameters: { type: 'gp3', encrypted: 'true', kmsKeyId: 'arn:aws:kms:eu-central-1:111122223333:key/a' },
    volumeBindingMode: 'WaitForFirstConsumer',
  },
  'storage.k8s.io/CSIDriver': {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'CSIDriver',
    metadata: { name: 'csi.example.com' },
    spec: { fsGroupPolicy: 'File', tokenRequests: [{ audience: 'vault.example.com' }] },
  },
  'snapshot.storage.k8s.io/VolumeSnapshotClass': {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotClass',
    metadata: { name: 'fast' },
    driver: 'ebs.csi.aws.com',
    deletionPolicy: 'Retain',
  },
  'snapshot.storage.k8s.io/VolumeSnapshotContent': {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotContent',
    metadata: { name: 'data' },
    spec: {
      driver: 'ebs.csi.aws.com',
      deletionPolicy: 'Retain',
      source: { snapshotHandle: 'snap-0a1b2c3d' },
      volumeSnapshotRef: { namespace: 'shop-web', name: 'data' },
    },
  },
};
