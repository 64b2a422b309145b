import { POLICY_KINDS, NETWORK_POLICY, isEmptySelector } from './policy-rule';
import { workloadsSelected } from './selection';
import { namespaceOf } from '../object-graph';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const policySelectsNothing = graphRule({
  id: 'network-policy-selects-nothing',
  title: 'Network policies select pods',
  severity: Severity.LOW,
  description: 'A policy whose podSelector matches no pods of its namespace protects nothing, which mostly means that a label is misspelt. Policies are judged where the namespace has workloads among the judged objects: an empty namespace may get its pods from elsewhere. So may any other, from an operator or another chart, hence a low severity.',
  fix: 'Correct the labels of spec.podSelector, or remove the policy.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  kinds: POLICY_KINDS,
  * find(graph) {
    for (const object of graph.ofKind(NETWORK_POLICY)) {
      const selector = object.manifest.spec?.podSelector;
      const namespace = namespaceOf(object.manifest);
      if (!isEmptySelector(selector) && graph.workloadsIn(namespace).length > 0 && workloadsSelected(graph, namespace, selector).length === 0) {
        yield { object, path: 'spec.podSelector', value: selector, message: `None of the workloads of namespace ${namespace} has pods with these labels` };
      }
    }
  },
});
