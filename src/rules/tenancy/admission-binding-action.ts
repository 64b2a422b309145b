import { ADMISSION_BINDINGS } from './admission-binding';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const admissionBindingAction = objectRule({
  id: 'tenancy-admission-binding-action',
  title: 'Admission policies deny what breaks them',
  severity: Severity.MEDIUM,
  description: 'A binding that only warns or audits stops nothing. That is how a policy is introduced, and not how it should stay.',
  fix: 'Add Deny to spec.validationActions.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-actions'],
  frameworks: { cis: ['5.2.1'], owasp: ['2025:K04', '2022:K04'] },
  checks: [{ kinds: ADMISSION_BINDINGS, scope: Scope.OBJECT, field: 'spec.validationActions', assert: '"Deny" in object.spec.?validationActions.orValue([])' }],
});
