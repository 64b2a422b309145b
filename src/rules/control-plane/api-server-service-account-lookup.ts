import { flagChecks, isTrue } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerServiceAccountLookup = objectRule({
  id: 'control-plane-api-server-service-account-lookup',
  title: 'Tokens of deleted service accounts are worthless',
  severity: Severity.MEDIUM,
  description: 'With the lookup, on by default, a token counts only as long as its service account, and the Secret that it may come from, exist.',
  fix: 'Remove --service-account-lookup, or set it to true.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.21'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'], mitre: ['T1528'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['service-account-lookup'], holds: isTrue, missing: 'passes' }),
  ],
});
