import { excludes, flagChecks } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerServiceAccountAdmission = objectRule({
  id: 'control-plane-api-server-service-account-admission',
  title: 'Pods get service accounts by the rules',
  severity: Severity.MEDIUM,
  description: 'The plug-in, on by default, gives pods their service account and refuses those that name one that does not exist.',
  fix: 'Remove ServiceAccount from --disable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#serviceaccount'],
  frameworks: { cis: ['1.2.12'], nsa: ['Authentication'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['disable-admission-plugins'], holds: excludes('ServiceAccount'), missing: 'passes' }),
  ],
});
