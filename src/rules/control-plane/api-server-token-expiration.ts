import { flagChecks, isFalse } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerTokenExpiration = objectRule({
  id: 'control-plane-api-server-token-expiration',
  title: 'Service account tokens of pods last an hour, not a year',
  severity: Severity.MEDIUM,
  description: 'By default the API server extends the tokens that pods are given to one year, for old clients that do not read them anew. A stolen token is good for that long.',
  fix: 'Set --service-account-extend-token-expiration=false.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/', 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
  frameworks: { cis: ['1.2.30'], nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1528'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['service-account-extend-token-expiration'], holds: isFalse, missing: 'breaks' }),
  ],
});
