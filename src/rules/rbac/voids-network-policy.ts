import { HOLE_KINDS, holes } from './access-hole';
import { ConsequenceKind } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const voidsNetworkPolicy = graphRule({
  id: 'rbac-voids-network-policy',
  title: 'No subject of a tenant lifts its network isolation',
  severity: Severity.HIGH,
  description: 'The network proof holds as long as nobody whom policies hold changes them, the labels of their namespaces or the addresses behind Services.',
  fix: 'Take away the right that the first step needs; the platform says who talks to whom.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#network-isolation'],
  frameworks: { nsa: ['Role-based access control', 'Network policies'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1562.007'] },
  kinds: HOLE_KINDS,
  find: (graph) => holes(graph, ConsequenceKind.NETWORK),
});
