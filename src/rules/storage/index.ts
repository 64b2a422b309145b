import { Rule } from '../rule';
import { claimRequest } from './claim-request';
import { claimRetention } from './claim-retention';
import { classBindingMode } from './class-binding-mode';
import { classEncryption } from './class-encryption';
import { classHostPath } from './class-host-path';
import { classNamed } from './class-named';
import { classOwnKey } from './class-own-key';
import { crossNamespaceSource } from './cross-namespace-source';
import { csiFsGroupPolicy } from './csi-fs-group-policy';
import { csiTokenAudience } from './csi-token-audience';
import { defaultClass } from './default-class';
import { hostPath } from './host-path';
import { inTreePlugin } from './in-tree-plugin';
import { iscsiAuthentication } from './iscsi-authentication';
import { localNodeAffinity } from './local-node-affinity';
import { localPath } from './local-path';
import { mountOptions } from './mount-options';
import { pinnedVolume } from './pinned-volume';
import { readWriteMany } from './read-write-many';
import { recycle } from './recycle';
import { sharedVolume } from './shared-volume';
import { snapshotDeletionPolicy } from './snapshot-deletion-policy';
import { volumeCollision } from './volume-collision';
import { volumeModeChange } from './volume-mode-change';
import { volumeReserved } from './volume-reserved';

export const STORAGE_RULES: readonly Rule[] = [
  claimRequest,
  claimRetention,
  classBindingMode,
  classEncryption,
  classHostPath,
  classNamed,
  classOwnKey,
  crossNamespaceSource,
  csiFsGroupPolicy,
  csiTokenAudience,
  defaultClass,
  hostPath,
  inTreePlugin,
  iscsiAuthentication,
  localNodeAffinity,
  localPath,
  mountOptions,
  pinnedVolume,
  readWriteMany,
  recycle,
  sharedVolume,
  snapshotDeletionPolicy,
  volumeCollision,
  volumeModeChange,
  volumeReserved,
];
