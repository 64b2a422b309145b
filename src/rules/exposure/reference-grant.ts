import { GRANTED, IS_SECRET, REFERENCE_GRANT_KINDS } from './gateway';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const referenceGrant = objectRule({
  id: 'exposure-reference-grant',
  title: 'Reference grants name the Secrets that they share',
  severity: Severity.HIGH,
  description: 'A grant without a name shares every Secret of the namespace with the other one where one certificate was meant. What else is shared is judged by exposure-reference-grant-backend.',
  fix: 'Set name to the Secret that is shared; one entry for each.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  frameworks: { owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [{
    kinds: REFERENCE_GRANT_KINDS,
    scope: GRANTED,
    field: 'name',
    assert: 'target.?name.orValue("") != ""',
    unless: `!(${IS_SECRET})`,
  }],
});
