import { objectRule } from '../rule';
import { Severity } from '../severity';
import { DELETE, ROLE_KINDS, withholds, WRITE } from './role-rule';

export const writeQuotas = objectRule({
  id: 'rbac-write-quotas',
  title: 'Nobody but the platform changes quotas and limits',
  severity: Severity.MEDIUM,
  description: 'A budget that its subjects can raise, or delete, is none.',
  fix: 'Remove it; grant get, list and watch.',
  sources: ['https://kubernetes.io/docs/concepts/policy/resource-quotas/', 'https://github.com/kubernetes-retired/multi-tenancy/tree/master/benchmarks'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1499'], multiTenancy: ['MTB-PL1-BC-CPI-2', 'MTB-PL1-CC-TI-1'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['limitranges', 'resourcequotas'], verbs: [...WRITE, ...DELETE] }),
  ],
});
