import { EGRESS_PEER, HAS_NO_REQUIREMENT, INGRESS_PEER, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const ASSERT = `!has(peer.namespaceSelector) || !(${HAS_NO_REQUIREMENT})`;

export const allNamespaces = objectRule({
  id: 'network-all-namespaces',
  title: 'Peers do not take in every namespace',
  severity: Severity.HIGH,
  description: 'An empty namespaceSelector is every namespace, those of other tenants and later ones included; so is one that asks for no more than that kubernetes.io/metadata.name exists. A podSelector beside it is no limit: whoever writes to some namespace can give pods those labels.',
  fix: 'Name the namespace: matchLabels with kubernetes.io/metadata.name.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation'],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'], mitre: ['T1046'] },
  checks: [
    { kinds: POLICY_KINDS, scope: INGRESS_PEER, field: 'namespaceSelector', assert: ASSERT },
    { kinds: POLICY_KINDS, scope: EGRESS_PEER, field: 'namespaceSelector', assert: ASSERT },
  ],
});
