import { HOLE_KINDS, holes } from './access-hole';
import { ConsequenceKind } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const platformClusterAdmin = graphRule({
  id: 'rbac-platform-cluster-admin',
  title: 'The platform knows who of it becomes cluster admin',
  severity: Severity.LOW,
  description: 'Operators often hold rights that add up to cluster admin: to read every Secret, to write webhooks. The rules about those rights judge them; this one tells what they come to, by the shortest way, which is why it is low. Subjects that are bound to everything outright are left to rbac-cluster-admin, and those of tenants to rbac-becomes-cluster-admin.',
  fix: 'Take away the right that the first step needs, or give the subject a role without it.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks'],
  frameworks: { cis: ['5.1.1'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078', 'T1098.006'] },
  kinds: HOLE_KINDS,
  find: (graph) => holes(graph, ConsequenceKind.CLUSTER_ADMIN, true),
});
