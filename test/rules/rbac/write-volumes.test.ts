import { writeVolumes } from '../../../src/rules/rbac/write-volumes';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeVolumes, {
  breaks: [
    granting('persistentvolumes', { verbs: ['create'] }),
    granting('storageclasses', { group: 'storage.k8s.io', verbs: ['create'], check: 1 }),
    granting('volumesnapshotcontents', { group: 'snapshot.storage.k8s.io', verbs: ['update'], check: 2 }),
  ],
  keeps: [granting('persistentvolumes', { verbs: ['get'] }), granting('persistentvolumeclaims', { verbs: ['create'] })],
});
