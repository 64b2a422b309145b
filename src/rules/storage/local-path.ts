import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

/** With what names the same directory mixed in: repeated slashes, and dots that mean the directory itself. */
const SYSTEM_PATH = '^[/.]*(/(bin|boot|etc|home|lib|lib64|proc|root|run|sbin|sys|usr|var/run|var/lib/(containerd|containers|docker|etcd|kubelet)|var/log)(/|$)|$)';

export const localPath = objectRule({
  id: 'storage-local-path',
  title: 'Local volumes are no directories of the node\'s system',
  severity: Severity.HIGH,
  description: 'A local volume is a path of its node. One of the system, of the kubelet, of the container runtime or of its logs, or the root of all, hands the node to whoever claims it.',
  fix: 'Use a mount point that is meant for volumes, such as one below /mnt.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#local'],
  frameworks: { owasp: ['2025:K01'], mitre: ['T1611'] },
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT, field: 'spec.local.path', assert: `!object.spec.local.path.matches("${SYSTEM_PATH}")`, unless: '!has(object.spec.local)' },
  ],
});
