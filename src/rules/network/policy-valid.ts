import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { POLICY_KINDS } from './policy-rule';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const policyValid = graphRule({
  id: 'network-policy-valid',
  title: 'The API server takes every network policy',
  severity: Severity.HIGH,
  description: 'A policy that the API server refuses protects nobody, and neither does the first of two with one name: the other takes its place. The proof reads what is wrong as if it let nothing through where it accepts, so its other answers hold only once the policy is mended.',
  fix: 'Correct the field as the message says.',
  sources: [
    'https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/',
    'https://network-policy-api.sigs.k8s.io/reference/spec/',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  exemptible: false,
  kinds: [...POLICY_KINDS, ...CLUSTER_POLICY_KINDS],
  * find({ network }) {
    for (const { object, mistake: { field, problem, given, allowed, fix } } of network.mistakes) {
      yield { object, path: field, value: given, message: `${field} ${problem}. ${allowed}. ${fix}` };
    }
  },
});
