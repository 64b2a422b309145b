import { Scope } from '../scope';

/** Each capability that a container adds, as `capability`. */
export const ADDED_CAPABILITY = Scope.CONTAINER.each('securityContext.capabilities.add', 'capability');

/** The one capability that the restricted level lets containers add. */
export const RESTRICTED_CAPABILITY = 'NET_BIND_SERVICE';

/** What the baseline level lets containers add: the capabilities that runtimes give anyway, without NET_RAW. */
export const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD', RESTRICTED_CAPABILITY, 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT',
];
