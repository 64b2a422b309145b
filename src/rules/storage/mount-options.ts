import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME, STORAGE_CLASS } from './storage-kinds';

const KEEPS_AUTHENTICATION = 'option.split(",").all(part, !(part in ["sec=none", "guest"]))';

export const mountOptions = objectRule({
  id: 'storage-mount-options',
  title: 'Mount options keep authentication on',
  severity: Severity.MEDIUM,
  description: 'With sec=none a file server takes everyone for the anonymous user, and with guest a share is mounted without a password.',
  fix: 'Remove sec=none and guest.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#mount-options', 'https://www.man7.org/linux/man-pages/man5/nfs.5.html'],
  frameworks: {},
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT.each('spec.mountOptions', 'option'), field: '', assert: KEEPS_AUTHENTICATION },
    { kinds: [STORAGE_CLASS], scope: Scope.OBJECT.each('mountOptions', 'option'), field: '', assert: KEEPS_AUTHENTICATION },
  ],
});
