import { objectRule } from '../rule';
import { Severity } from '../severity';
import { claimChecks } from './claim-check';

export const crossNamespaceSource = objectRule({
  id: 'storage-cross-namespace-source',
  title: 'Claims copy no data of other namespaces',
  severity: Severity.HIGH,
  description: 'With a namespace in dataSourceRef a claim is filled from a snapshot or volume of another namespace.',
  fix: 'Remove dataSourceRef.namespace, and copy the data in its own namespace.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#cross-namespace-data-sources'],
  frameworks: {},
  checks: claimChecks('spec.dataSourceRef.namespace', (claim) => `${claim}.?spec.?dataSourceRef.?namespace.orValue("") == ""`),
});
