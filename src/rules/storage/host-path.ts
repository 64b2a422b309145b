import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { PERSISTENT_VOLUME } from './storage-kinds';

export const hostPath = objectRule({
  id: 'storage-host-path',
  title: 'Persistent volumes are no paths of a node',
  severity: Severity.HIGH,
  description: 'A volume of type hostPath gives whoever claims it a path of a node, past the Pod Security Standards, which look at the volumes of pods only. It has no size, and another node has other files there.',
  fix: 'Use a CSI driver, or a local volume for disks of a node.',
  sources: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath', 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#types-of-persistent-volumes'],
  frameworks: { owasp: ['2025:K01'], mitre: ['T1611'] },
  checks: [
    { kinds: [PERSISTENT_VOLUME], scope: Scope.OBJECT, field: 'spec.hostPath', assert: '!has(object.spec.hostPath)' },
  ],
});
