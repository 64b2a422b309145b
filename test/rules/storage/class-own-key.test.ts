import { classOwnKey } from '../../../src/rules/storage/class-own-key';
import { describeRule } from '../describe-rule';

describeRule(classOwnKey, {
  breaks: [
    { set: 'parameters.kmsKeyId', to: undefined, path: 'parameters' },
    { set: 'parameters.kmsKeyId', to: '', path: 'parameters' },
    { given: [{ set: 'parameters', to: { 'disk-encryption-kms-key': 'a' } }, { set: 'provisioner', to: 'pd.csi.storage.gke.io' }], set: 'parameters', to: { kmsKeyId: 'a' } },
    { given: [{ set: 'parameters', to: { diskEncryptionSetID: 'a' } }, { set: 'provisioner', to: 'disk.csi.azure.com' }], set: 'parameters', to: undefined },
  ],
  keeps: [
    { set: 'parameters', to: { kmskeyid: 'a', encrypted: 'true' } },
    { given: [{ set: 'provisioner', to: 'nfs.csi.k8s.io' }], set: 'parameters', to: undefined },
  ],
});
