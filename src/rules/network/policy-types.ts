import { NETWORK_POLICY, POLICY_KINDS } from './policy-rule';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const policyTypes = graphRule({
  id: 'network-policy-types',
  title: 'Network policies state the directions that they isolate',
  severity: Severity.LOW,
  description: 'Without policyTypes a policy isolates for ingress, and for egress only if it has an egress rule: a policy with an empty list of egress rules, which looks like a default deny, leaves egress open. Judged in manifests only: the API server has filled the field in before any policy sees it.',
  fix: 'Set spec.policyTypes to Ingress, Egress or both.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  kinds: POLICY_KINDS,
  * find(graph) {
    for (const object of graph.ofKind(NETWORK_POLICY)) {
      const value = object.manifest.spec?.policyTypes;
      if (!Array.isArray(value) || value.length === 0) {
        yield { object, path: 'spec.policyTypes', value, message: 'The policy does not say which directions it isolates' };
      }
    }
  },
});
