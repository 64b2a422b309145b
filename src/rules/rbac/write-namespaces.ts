import { objectRule } from '../rule';
import { Severity } from '../severity';
import { DELETE, ROLE_KINDS, withholds, WRITE } from './role-rule';

export const writeNamespaces = objectRule({
  id: 'rbac-write-namespaces',
  title: 'Nobody but the platform changes Namespaces',
  severity: Severity.HIGH,
  description: 'Labels of a Namespace decide its Pod Security level and which network policies let its pods in. namespaces/status and namespaces/finalize write them too, which guards and tools forget. RBAC asks for a Namespace in the Namespace itself, so a Role reaches its own.',
  fix: 'Remove it; grant get.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#namespace-modification'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1562.001'], multiTenancy: ['MTB-PL1-BC-CPI-2'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['namespaces', 'namespaces/finalize', 'namespaces/status'], verbs: [...WRITE, ...DELETE] }),
  ],
});
