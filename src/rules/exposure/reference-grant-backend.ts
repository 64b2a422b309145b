import { GRANTED, IS_SECRET, REFERENCE_GRANT_KINDS } from './gateway';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const referenceGrantBackend = objectRule({
  id: 'exposure-reference-grant-backend',
  title: 'Reference grants name the Services that they share',
  severity: Severity.LOW,
  description: 'A grant without a name lets the routes of the other namespace lead to every Service of this one, internal and later ones included. Between namespaces of one owner that is common, hence a low severity; Secrets are judged by exposure-reference-grant.',
  fix: 'Set name to the Service that is shared; one entry for each.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  frameworks: { owasp: ['2025:K06'], mitre: ['T1190'] },
  checks: [{
    kinds: REFERENCE_GRANT_KINDS,
    scope: GRANTED,
    field: 'name',
    assert: 'target.?name.orValue("") != ""',
    unless: IS_SECRET,
  }],
});
