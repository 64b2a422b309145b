import { HOLE_KINDS, holes } from './access-hole';
import { ConsequenceKind } from '../../proof';
import { graphRule } from '../rule';
import { Severity } from '../severity';

export const readsOtherSecrets = graphRule({
  id: 'rbac-reads-other-secrets',
  title: 'No subject of a tenant reads Secrets of others',
  severity: Severity.CRITICAL,
  description: 'Secrets are read by whoever may get or list them, by whoever may run pods in their namespace, and by webhooks that are sent them.',
  fix: 'Take away the right that the first step needs, or bind the role in the tenant\'s own namespaces.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#listing-secrets'],
  frameworks: { cis: ['5.1.2'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1552.007'], multiTenancy: ['MTB-PL1-CC-TI-2'] },
  kinds: HOLE_KINDS,
  find: (graph) => holes(graph, ConsequenceKind.OTHER_SECRETS),
});
