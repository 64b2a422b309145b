import { VALIDATING_WEBHOOKS, WEBHOOK } from './webhook';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const admissionFailurePolicy = objectRule({
  id: 'tenancy-admission-failure-policy',
  title: 'Validating admission fails closed',
  severity: Severity.MEDIUM,
  description: 'With failurePolicy Ignore everything is admitted while the webhook is down or an expression has an error, and whoever can bring that about decides when. Mutating webhooks are left out: what they add can be checked afterwards.',
  fix: 'Set failurePolicy to Fail, or leave it out; prefer a ValidatingAdmissionPolicy, which cannot be down.',
  sources: [
    'https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/',
    'https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#failure-policy',
  ],
  frameworks: { owasp: ['2025:K04', '2022:K04'], mitre: ['T1562.001'] },
  checks: [
    { kinds: VALIDATING_WEBHOOKS, scope: WEBHOOK, field: 'failurePolicy', assert: 'webhook.?failurePolicy.orValue("Fail") == "Fail"' },
    {
      kinds: ['admissionregistration.k8s.io/ValidatingAdmissionPolicy'],
      scope: Scope.OBJECT,
      field: 'spec.failurePolicy',
      assert: 'object.spec.?failurePolicy.orValue("Fail") == "Fail"',
    },
  ],
});
