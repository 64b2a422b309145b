import { POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const ignoredRules = objectRule({
  id: 'network-ignored-rules',
  title: 'Network policies isolate the directions that they have rules for',
  severity: Severity.MEDIUM,
  description: 'Rules for a direction that is not among policyTypes are ignored: what reads like a limit leaves the direction as open as it was.',
  fix: 'Add the direction to spec.policyTypes, or remove its rules.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  checks: [
    { kinds: POLICY_KINDS, scope: Scope.OBJECT, field: 'spec.ingress', assert: isolates('ingress', 'Ingress') },
    { kinds: POLICY_KINDS, scope: Scope.OBJECT, field: 'spec.egress', assert: isolates('egress', 'Egress') },
  ],
});

function isolates(rules: string, direction: string): string {
  return `object.spec.?${rules}.orValue([]).size() == 0 || object.spec.?policyTypes.orValue([]).size() == 0 || "${direction}" in object.spec.?policyTypes.orValue([])`;
}
