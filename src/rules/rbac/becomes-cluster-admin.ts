import { HOLE_KINDS, holes } from './access-hole';
import { ConsequenceKind } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const becomesClusterAdmin = graphRule({
  id: 'rbac-becomes-cluster-admin',
  title: 'Nobody becomes cluster admin on the way',
  severity: Severity.CRITICAL,
  description: 'Rights that look small add up: who may run pods beside a service account that may bind roles is cluster admin. The access proof follows every way up from every subject until nothing is gained any more, and tells the shortest. Those of the platform are left to rbac-platform-cluster-admin.',
  fix: 'Take away the right that the first step needs, or give the subject a role without it.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks'],
  frameworks: { cis: ['5.1.1'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078', 'T1098.006'] },
  kinds: HOLE_KINDS,
  find: (graph) => holes(graph, ConsequenceKind.CLUSTER_ADMIN),
});
