import { CLUSTER_POLICY_KINDS } from './cluster-policy';
import { NAMESPACE_NAME_LABEL } from './policy-rule';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const CLUSTER_PEER = Scope.OBJECT.each(['spec.ingress', 'spec.egress'], 'rule').each(['from', 'to'], 'peer');

function hasRequirement(selector: string): string {
  return `(${selector}.?matchLabels.orValue({}).size() > 0 || ${selector}.?matchExpressions.orValue([]).exists(requirement, requirement.key != "${NAMESPACE_NAME_LABEL}" || requirement.operator != "Exists"))`;
}

export const clusterPolicyAllowAll = objectRule({
  id: 'network-cluster-policy-allow-all',
  title: 'Cluster-wide network policies do not allow everything',
  severity: Severity.HIGH,
  description: 'What a cluster-wide policy accepts, no NetworkPolicy of a tenant can deny. Every namespace, pods of every namespace by labels that their owners choose, or every address are no peers to accept. Denying them, or passing them on to the policies of namespaces, is.',
  fix: 'Name the namespaces with kubernetes.io/metadata.name or the address blocks, or change the action to Pass or Deny.',
  sources: ['https://network-policy-api.sigs.k8s.io/api-overview/'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [{
    kinds: CLUSTER_POLICY_KINDS,
    scope: CLUSTER_PEER,
    field: '',
    assert: `(!has(peer.namespaces) || ${hasRequirement('peer.namespaces')}) && (!has(peer.pods) || ${hasRequirement('peer.pods.?namespaceSelector')}) && peer.?networks.orValue([]).all(network, !network.matches("/0*[01]$"))`,
    unless: '!(rule.?action.orValue("") in ["Accept", "Allow"])',
  }],
});
