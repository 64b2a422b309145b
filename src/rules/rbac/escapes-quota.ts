import { HOLE_KINDS, holes } from './access-hole';
import { ConsequenceKind } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const escapesQuota = graphRule({
  id: 'rbac-escapes-quota',
  title: 'No subject of a tenant lifts its quota',
  severity: Severity.HIGH,
  description: 'A quota that its own tenant changes bounds nothing.',
  fix: 'Take away the right that the first step needs; budgets are changed where the tenant is described.',
  sources: ['https://kubernetes.io/docs/concepts/security/multi-tenancy/#quotas'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1496'], multiTenancy: ['MTB-PL1-CC-TI-1'] },
  kinds: HOLE_KINDS,
  find: (graph) => holes(graph, ConsequenceKind.QUOTA),
});
