import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const referenceGrant = objectRule({
  id: 'exposure-reference-grant',
  title: 'Reference grants name what they share',
  severity: Severity.HIGH,
  description: 'A grant without a name shares every object of the kind with the other namespace: all Secrets of a namespace where one certificate was meant, or all of its Services.',
  fix: 'Set name to the object that is shared; one entry for each.',
  sources: ['https://gateway-api.sigs.k8s.io/api-types/referencegrant/'],
  frameworks: { owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [{
    kinds: ['gateway.networking.k8s.io/ReferenceGrant'],
    scope: Scope.OBJECT.each('spec.to', 'target'),
    field: 'name',
    assert: 'target.?name.orValue("") != ""',
  }],
});
