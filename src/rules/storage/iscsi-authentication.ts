import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

export const iscsiAuthentication = objectRule({
  id: 'storage-iscsi-authentication',
  title: 'iSCSI sessions are authenticated',
  severity: Severity.MEDIUM,
  description: 'Without CHAP whoever reaches the target, and knows a name that is no secret, has the disk.',
  fix: 'Set chapAuthSession to true with a secretRef, or use a CSI driver.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#iscsi'],
  frameworks: {},
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT, field: 'spec.iscsi.chapAuthSession', assert: 'object.spec.iscsi.?chapAuthSession.orValue(false) == true', unless: '!has(object.spec.iscsi)' },
  ],
});
