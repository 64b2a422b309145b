import { ADMISSION_BINDINGS } from './admission-binding';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const admissionParameter = objectRule({
  id: 'tenancy-admission-parameter',
  title: 'Admission policies deny where their parameters are missing',
  severity: Severity.MEDIUM,
  description: 'With parameterNotFoundAction Allow, deleting or renaming the object that holds the parameters switches the policy off.',
  fix: 'Set spec.paramRef.parameterNotFoundAction to Deny.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#parameter-resources'],
  frameworks: { owasp: ['2025:K04', '2022:K04'], mitre: ['T1562.001'] },
  checks: [{
    kinds: ADMISSION_BINDINGS,
    scope: Scope.OBJECT,
    field: 'spec.paramRef.parameterNotFoundAction',
    assert: 'object.spec.?paramRef.?parameterNotFoundAction.orValue("Deny") == "Deny"',
  }],
});
