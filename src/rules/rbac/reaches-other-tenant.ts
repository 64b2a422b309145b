import { HOLE_KINDS, holes } from './access-hole';
import { ConsequenceKind } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const reachesOtherTenant = graphRule({
  id: 'rbac-reaches-other-tenant',
  title: 'No subject of a tenant reaches what is not its own',
  severity: Severity.CRITICAL,
  description: 'Whoever belongs to a tenant, by one of its roles or as a service account of its namespaces, comes by whatever way to nothing in the namespaces of others, and to nothing that the whole cluster shares. Somebody who holds roles of two tenants belongs to both.',
  fix: 'Take away the right that the first step needs, or bind the role in the tenant\'s own namespaces.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#access-controls'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'], multiTenancy: ['MTB-PL1-CC-TI-2', 'MTB-PL1-CC-CPI-1'] },
  kinds: HOLE_KINDS,
  find: (graph) => holes(graph, ConsequenceKind.OTHER_TENANT),
});
