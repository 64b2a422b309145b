import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds, WRITE } from './role-rule';

export const writeVolumes = objectRule({
  id: 'rbac-write-volumes',
  title: 'Nobody makes persistent volumes',
  severity: Severity.HIGH,
  description: 'A PersistentVolume may be a path of the node, or the disk of another tenant. CIS asks for create; a change and what decides about volumes (storage classes, attachments, contents of snapshots) come to the same.',
  fix: 'Grant persistentvolumeclaims; leave volumes to the provisioner.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#persistent-volume-creation'],
  frameworks: { cis: ['5.1.9'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1611'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: '', resources: ['persistentvolumes'], verbs: WRITE }),
    withholds([CLUSTER_ROLE], { group: 'storage.k8s.io', resources: ['storageclasses', 'volumeattachments'], verbs: WRITE }),
    withholds([CLUSTER_ROLE], { group: 'snapshot.storage.k8s.io', resources: ['volumesnapshotcontents'], verbs: WRITE }),
  ],
});
