import { CERTIFICATE_KINDS } from './certificate';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const certificateDuration = objectRule({
  id: 'exposure-certificate-duration',
  title: 'Certificates last 200 days at most',
  severity: Severity.LOW,
  description: 'A stolen key is of use as long as its certificate lasts, and what is renewed rarely is renewed badly. 200 days are what browsers take of public certificates from March 2026 on. Certificates of authorities, which clients have to be told of, pass.',
  fix: 'Lower spec.duration, or leave it out for 90 days.',
  sources: ['https://cert-manager.io/docs/usage/certificate/', 'https://cabforum.org/working-groups/server/baseline-requirements/'],
  frameworks: { nsa: ['Encryption'] },
  checks: [{
    kinds: CERTIFICATE_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.duration',
    assert: 'duration(object.spec.?duration.orValue("2160h")) <= duration("4800h")',
    unless: 'object.spec.?isCA.orValue(false) == true',
  }],
});
