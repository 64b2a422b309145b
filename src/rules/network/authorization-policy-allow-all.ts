import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const authorizationPolicyAllowAll = objectRule({
  id: 'network-authorization-policy-allow-all',
  title: 'Authorization policies of the mesh do not allow everything',
  severity: Severity.HIGH,
  description: 'An empty rule of an Istio AuthorizationPolicy matches every request, so that it allows everybody everything, whatever other rules say.',
  fix: 'Say from whom, to what or when the rule allows requests, or remove it.',
  sources: ['https://istio.io/latest/docs/reference/config/security/authorization-policy/'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  checks: [{
    kinds: ['security.istio.io/AuthorizationPolicy'],
    scope: Scope.OBJECT.each('spec.rules', 'rule'),
    field: '',
    assert: 'rule.?from.orValue([]).size() > 0 || rule.?to.orValue([]).size() > 0 || rule.?when.orValue([]).size() > 0',
    unless: '!(object.?spec.?action.orValue("ALLOW") == "ALLOW")',
  }],
});
