import { classEncryption } from '../../../src/rules/storage/class-encryption';
import { describeRule } from '../describe-rule';

describeRule(classEncryption, {
  breaks: [
    ...[undefined, 'false', ''].map((to) => ({ set: 'parameters.encrypted', to })),
    ...['driver.longhorn.io', 'rbd.csi.ceph.com', 'rook-ceph.cephfs.csi.ceph.com'].map((provisioner) => ({ given: [{ set: 'provisioner', to: provisioner }], set: 'parameters.encrypted', to: undefined })),
  ],
  keeps: [
    { set: 'parameters', to: { Encrypted: 'True', kmsKeyId: 'a' } },
    ...['pd.csi.storage.gke.io', 'nfs.csi.k8s.io'].map((provisioner) => ({ given: [{ set: 'provisioner', to: provisioner }], set: 'parameters', to: undefined })),
  ],
});
