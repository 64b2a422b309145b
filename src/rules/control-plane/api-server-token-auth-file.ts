import { flagChecks, isNotGiven } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerTokenAuthFile = objectRule({
  id: 'control-plane-api-server-token-auth-file',
  title: 'The API server takes no static tokens',
  severity: Severity.HIGH,
  description: 'Tokens in a file are stored in clear text, never expire, and change only with a restart of the API server.',
  fix: 'Remove --token-auth-file and authenticate users through OpenID Connect or another provider.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#static-token-file'],
  frameworks: { cis: ['1.2.2'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1078'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['token-auth-file'], holds: isNotGiven, missing: 'passes' }),
  ],
});
