import { cpuRequest } from './cpu-request';
import { dangerousCapability } from './dangerous-capability';
import { defaultServiceAccount } from './default-service-account';
import { dnsNameserver } from './dns-nameserver';
import { emptyDirSize } from './empty-dir-size';
import { ephemeralStorageRequest } from './ephemeral-storage-request';
import { execProbe } from './exec-probe';
import { highGroupId } from './high-group-id';
import { highUserId } from './high-user-id';
import { hostAliases } from './host-aliases';
import { hostPathSubPath } from './host-path-sub-path';
import { inlineCsi } from './inline-csi';
import { interactive } from './interactive';
import { memoryLimit } from './memory-limit';
import { memoryRequest } from './memory-request';
import { mountPropagation } from './mount-propagation';
import { netRaw } from './net-raw';
import { nodeCredentials } from './node-credentials';
import { privilegedPort } from './privileged-port';
import { readOnlyRootFileSystem } from './read-only-root-file-system';
import { remoteScript } from './remote-script';
import { runAsGroup } from './run-as-group';
import { runtimeSocket } from './runtime-socket';
import { selinuxLevel } from './selinux-level';
import { sensitiveHostPath } from './sensitive-host-path';
import { serviceAccountToken } from './service-account-token';
import { serviceLinks } from './service-links';
import { shareProcessNamespace } from './share-process-namespace';
import { sshPort } from './ssh-port';
import { sudo } from './sudo';
import { sysctlValue } from './sysctl-value';
import { tokenLifetime } from './token-lifetime';
import { userNamespace } from './user-namespace';
import { windowsUser } from './windows-user';
import { writableHostPath } from './writable-host-path';
import { Rule } from '../rule';

/** What hardens pods beyond the Pod Security Standards. */
export const HARDENING_RULES: readonly Rule[] = [
  cpuRequest,
  dangerousCapability,
  defaultServiceAccount,
  dnsNameserver,
  emptyDirSize,
  ephemeralStorageRequest,
  execProbe,
  highGroupId,
  highUserId,
  hostAliases,
  hostPathSubPath,
  inlineCsi,
  interactive,
  memoryLimit,
  memoryRequest,
  mountPropagation,
  netRaw,
  nodeCredentials,
  privilegedPort,
  readOnlyRootFileSystem,
  remoteScript,
  runAsGroup,
  runtimeSocket,
  selinuxLevel,
  sensitiveHostPath,
  serviceAccountToken,
  serviceLinks,
  shareProcessNamespace,
  sshPort,
  sudo,
  sysctlValue,
  tokenLifetime,
  userNamespace,
  windowsUser,
  writableHostPath,
];
