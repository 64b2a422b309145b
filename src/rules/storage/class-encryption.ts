import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { ENCRYPTS_ON_REQUEST } from './block-encryption';
import { STORAGE_CLASS } from './storage-kinds';

export const classEncryption = objectRule({
  id: 'storage-class-encryption',
  title: 'Storage classes ask for encrypted volumes',
  severity: Severity.MEDIUM,
  description: 'The drivers of AWS EBS, Alibaba Cloud disks, Longhorn and Ceph encrypt volumes only where the class says so. A default of the cloud account may encrypt as well, but the class does not show it, hence a medium severity. Disks of Google Cloud and Azure are always encrypted.',
  fix: 'Set the parameter encrypted to "true", with the key or the secret that the driver needs.',
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#aws-ebs', 'https://docs.aws.amazon.com/eks/latest/userguide/create-storage-class.html'],
  frameworks: { nsa: ['Encryption'] },
  checks: [
    {
      kinds: [STORAGE_CLASS],
      scope: Scope.OBJECT,
      field: 'parameters.encrypted',
      assert: 'object.?parameters.orValue({}).exists(key, key.lowerAscii() == "encrypted" && object.parameters[key].lowerAscii() == "true")',
      unless: `!(${ENCRYPTS_ON_REQUEST})`,
    },
  ],
});
