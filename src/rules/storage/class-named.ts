import { objectRule } from '../rule';
import { Severity } from '../severity';
import { claimChecks } from './claim-check';

export const classNamed = objectRule({
  id: 'storage-class-named',
  title: 'Claims name their storage class',
  severity: Severity.LOW,
  description: 'Where a claim names none, the default class of the cluster decides what disk it gets and whether it is encrypted; the cluster may have another default, or none. An empty name, which asks for a volume that was made by hand, counts as named.',
  fix: 'Set storageClassName.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1', 'https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass'],
  frameworks: {},
  checks: claimChecks('spec.storageClassName', (claim) => `${claim}.?spec.?storageClassName.hasValue()`),
});
