import { POLICY_KINDS, NETWORK_POLICY, isEmptySelector, namespaceOfPeer, rulesOf } from './policy-rule';
import { workloadsSelected } from './selection';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const peerSelectsNothing = graphRule({
  id: 'network-peer-selects-nothing',
  title: 'Peers of network policies select pods',
  severity: Severity.LOW,
  description: 'A peer whose podSelector matches no pods lets nothing through now, and whoever takes those labels later. Judged are peers in the policy\'s own namespace and in one that is named by kubernetes.io/metadata.name, where that has workloads among the judged objects; nobody knows here what runs in others.',
  fix: 'Correct the labels of the podSelector, or remove the peer.',
  sources: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  kinds: POLICY_KINDS,
  * find(graph) {
    for (const object of graph.ofKind(NETWORK_POLICY)) {
      for (const peer of [...rulesOf(object, 'Ingress'), ...rulesOf(object, 'Egress')].flatMap(({ peers }) => peers)) {
        const selector = peer.value?.podSelector;
        const namespace = isEmptySelector(selector) ? undefined : namespaceOfPeer(object, peer);
        if (namespace !== undefined && graph.workloadsIn(namespace).length > 0 && workloadsSelected(graph, namespace, selector).length === 0) {
          yield { object, path: `${peer.path}.podSelector`, value: selector, message: `None of the workloads of namespace ${namespace} has pods with these labels` };
        }
      }
    }
  },
});
