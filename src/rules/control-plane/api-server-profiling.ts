import { flagChecks, isFalse } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerProfiling = objectRule({
  id: 'control-plane-api-server-profiling',
  title: 'The API server serves no profiles',
  severity: Severity.LOW,
  description: 'Profiles, on by default, tell about the inside of the program, and taking them costs it time.',
  fix: 'Set --profiling=false.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.15'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['profiling'], holds: isFalse, missing: 'breaks' }),
  ],
});
