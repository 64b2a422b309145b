import { POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const policyTypes = objectRule({
  id: 'network-policy-types',
  title: 'Network policies state the directions that they isolate',
  severity: Severity.LOW,
  description: 'Without policyTypes a policy isolates for ingress, and for egress only if it has an egress rule: a policy with an empty list of egress rules, which looks like a default deny, leaves egress open.',
  fix: 'Set spec.policyTypes to Ingress, Egress or both.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  checks: [{ kinds: POLICY_KINDS, scope: Scope.OBJECT, field: 'spec.policyTypes', assert: 'object.spec.?policyTypes.orValue([]).size() > 0' }],
});
