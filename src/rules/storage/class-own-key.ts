import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { HAS_OWN_KEY, KNOWS_OWN_KEYS } from './block-encryption';
import { STORAGE_CLASS } from './storage-kinds';

export const classOwnKey = objectRule({
  id: 'storage-class-own-key',
  title: 'Storage classes name the key that volumes are encrypted with',
  severity: Severity.LOW,
  description: 'With a key of one\'s own, access to the data can be revoked and is logged; the key that the cloud chooses is shared by the whole account.',
  fix: 'Set the parameter of the driver for the key: kmsKeyId, disk-encryption-kms-key or diskEncryptionSetID.',
  sources: ['https://kubernetes.io/docs/concepts/storage/storage-classes/#parameters'],
  frameworks: { nsa: ['Encryption'] },
  checks: [
    { kinds: [STORAGE_CLASS], scope: Scope.OBJECT, field: 'parameters', assert: HAS_OWN_KEY, unless: `!(${KNOWS_OWN_KEYS})` },
  ],
});
