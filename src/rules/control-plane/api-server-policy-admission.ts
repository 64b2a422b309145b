import { excludes, flagChecks } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerPolicyAdmission = objectRule({
  id: 'control-plane-api-server-policy-admission',
  title: 'Admission policies and webhooks are on',
  severity: Severity.HIGH,
  description: 'Policies and policy engines work through these plug-ins, which are on by default; without them every policy passes unseen.',
  fix: 'Remove ValidatingAdmissionPolicy, ValidatingAdmissionWebhook and MutatingAdmissionWebhook from --disable-admission-plugins.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2025:K04', '2022:K04'], mitre: ['T1562.001'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['disable-admission-plugins'], holds: excludes('ValidatingAdmissionPolicy|ValidatingAdmissionWebhook|MutatingAdmissionWebhook'), missing: 'passes' }),
  ],
});
