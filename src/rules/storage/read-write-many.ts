import { objectRule } from '../rule';
import { Severity } from '../severity';
import { claimChecks } from './claim-check';

export const readWriteMany = objectRule({
  id: 'storage-read-write-many',
  title: 'Claims are written from one node',
  severity: Severity.LOW,
  description: 'With ReadWriteMany every pod of the namespace can change the files at any time, whichever workload they are of, and most storage of that kind is a file server without the separation of a block device.',
  fix: 'Use ReadWriteOncePod or ReadWriteOnce, and give each workload a claim of its own.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes'],
  frameworks: {},
  checks: claimChecks('spec.accessModes', (claim) => `!("ReadWriteMany" in ${claim}.?spec.?accessModes.orValue([]))`),
});
