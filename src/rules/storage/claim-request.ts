import { objectRule } from '../rule';
import { Severity } from '../severity';
import { claimChecks } from './claim-check';

export const claimRequest = objectRule({
  id: 'storage-claim-request',
  title: 'Claims say how much storage they need',
  severity: Severity.MEDIUM,
  description: 'The API server refuses claims without a request, and a quota can count nothing else.',
  fix: 'Set resources.requests.storage to a size above 0.',
  sources: ['https://kubernetes.io/docs/concepts/storage/persistent-volumes/#resources'],
  frameworks: { nsa: ['Resource policies'] },
  checks: claimChecks('spec.resources.requests.storage', (claim) => {
    const storage = `${claim}.?spec.?resources.?requests[?"storage"].orValue("")`;
    return `isQuantity(${storage}) && quantity(${storage}).isGreaterThan(quantity("0"))`;
  }),
});
