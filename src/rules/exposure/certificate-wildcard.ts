import { CERTIFICATE_KINDS } from './certificate';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const certificateWildcard = objectRule({
  id: 'exposure-certificate-wildcard',
  title: 'Certificates name their hosts',
  severity: Severity.LOW,
  description: 'Who gets the key of a wildcard certificate can pose as every host of the domain, those of other tenants among them.',
  fix: 'List the host names in spec.dnsNames, one certificate for each owner.',
  sources: ['https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html#carefully-consider-the-use-of-wildcard-certificates'],
  frameworks: { nsa: ['Encryption'] },
  checks: [{ kinds: CERTIFICATE_KINDS, scope: Scope.OBJECT.each('spec.dnsNames', 'name'), field: '', assert: '!name.startsWith("*")' }],
});
