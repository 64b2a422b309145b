import { CERTIFICATE_KINDS } from './certificate';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const certificateKeyRotation = objectRule({
  id: 'exposure-certificate-key-rotation',
  title: 'Certificates get a new key when they are renewed',
  severity: Severity.LOW,
  description: 'With rotationPolicy Never a key that leaked stays good through every renewal. Judged is what is written: where the field is missing, cert-manager rotates from 1.18 on.',
  fix: 'Set spec.privateKey.rotationPolicy to Always.',
  sources: ['https://cert-manager.io/docs/usage/certificate/'],
  frameworks: { nsa: ['Encryption'] },
  checks: [{
    kinds: CERTIFICATE_KINDS,
    scope: Scope.OBJECT,
    field: 'spec.privateKey.rotationPolicy',
    assert: 'object.spec.?privateKey.?rotationPolicy.orValue("Always") == "Always"',
  }],
});
