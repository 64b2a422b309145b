import { flagChecks, includes } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerEventRateLimit = objectRule({
  id: 'control-plane-api-server-event-rate-limit',
  title: 'The rate of events is limited',
  severity: Severity.LOW,
  description: 'A workload that fails over and over, or on purpose, can flood the API server and etcd with events. The plug-in is alpha and needs a configuration of its own limits.',
  fix: 'Add EventRateLimit to --enable-admission-plugins and give its limits in the admission configuration.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#eventratelimit'],
  frameworks: { cis: ['1.2.9'], nsa: ['Control plane hardening'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1499'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['enable-admission-plugins'], holds: includes('EventRateLimit'), missing: 'breaks' }),
  ],
});
