import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Each source, and each operation, has to say something: one that does not matches everything, as any of them may match. */
const LIMITS_FROM = 'rule.?from.orValue([]).size() > 0 && rule.?from.orValue([]).all(origin, origin.?source.orValue({}).exists(key, origin.source[key].size() > 0))';
const LIMITS_TO = 'rule.?to.orValue([]).size() > 0 && rule.?to.orValue([]).all(target, target.?operation.orValue({}).exists(key, target.operation[key].size() > 0 && (key.startsWith("not") || target.operation[key].all(value, value != "*" && value != "/*"))))';

export const authorizationPolicyAllowAll = objectRule({
  id: 'network-authorization-policy-allow-all',
  title: 'Authorization policies of the mesh do not allow everything',
  severity: Severity.HIGH,
  description: 'An empty rule of an Istio AuthorizationPolicy matches every request, so that it allows everybody everything, whatever other rules say. So does one whose sources are empty, and whose operations name nothing but * as path, method, host or port.',
  fix: 'Say from whom, to what or when the rule allows requests, or remove it.',
  sources: ['https://istio.io/latest/docs/reference/config/security/authorization-policy/'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  checks: [{
    kinds: ['security.istio.io/AuthorizationPolicy'],
    scope: Scope.OBJECT.each('spec.rules', 'rule'),
    field: '',
    assert: `${LIMITS_FROM} || ${LIMITS_TO} || rule.?when.orValue([]).size() > 0`,
    unless: '!(object.?spec.?action.orValue("ALLOW") == "ALLOW")',
  }],
});
