import { EGRESS_PEER, HAS_NO_REQUIREMENT, INGRESS_PEER, POLICY_KINDS } from './policy-rule';
import { objectRule } from '../rule';
import { Severity } from '../severity';

const ASSERT = '"kubernetes.io/metadata.name" in peer.?namespaceSelector.?matchLabels.orValue({}) || peer.?namespaceSelector.?matchExpressions.orValue([]).exists(requirement, requirement.key == "kubernetes.io/metadata.name" && requirement.operator == "In")';

export const namespaceLabel = objectRule({
  id: 'network-namespace-label',
  title: 'Peers know namespaces by their names',
  severity: Severity.MEDIUM,
  description: 'The API server keeps kubernetes.io/metadata.name equal to the name of a namespace. Every other label is as trustworthy as whoever may write it: a tenant that can label a namespace, or create one, lets itself in. So is a namespace that is known by what it is not. Where an admission policy protects another label, exempt the policy and name it as the reason.',
  fix: 'Select the namespace with kubernetes.io/metadata.name, in matchLabels or with the operator In.',
  sources: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#targeting-a-namespace-by-its-name',
    'https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation',
  ],
  frameworks: { nsa: ['Network policies'], owasp: ['2025:K05', '2022:K07'] },
  checks: [
    { kinds: POLICY_KINDS, scope: INGRESS_PEER, field: 'namespaceSelector', assert: ASSERT, unless: HAS_NO_REQUIREMENT },
    { kinds: POLICY_KINDS, scope: EGRESS_PEER, field: 'namespaceSelector', assert: ASSERT, unless: HAS_NO_REQUIREMENT },
  ],
});
