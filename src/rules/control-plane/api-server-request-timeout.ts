import { flagChecks, is } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerRequestTimeout = objectRule({
  id: 'control-plane-api-server-request-timeout',
  title: 'Requests end within five minutes',
  severity: Severity.LOW,
  description: 'Long requests tie up the API server: whoever may send them can wear it out. The default, 60 seconds, is right for most; CIS names 300 as an example of what may be appropriate, which we take for the upper bound.',
  fix: 'Remove --request-timeout, or set it between 1s and 300s.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.20'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1499'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['request-timeout'], holds: is('([1-9][0-9]?|[12][0-9]{2}|300)s|[1-4]m([0-9]+s)?|5m(0s)?'), missing: 'passes' }),
  ],
});
