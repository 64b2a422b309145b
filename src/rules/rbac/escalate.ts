import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, withholds } from './role-rule';

export const escalate = objectRule({
  id: 'rbac-escalate',
  title: 'Nobody escalates roles',
  severity: Severity.CRITICAL,
  description: 'The API server lets nobody write a role with more than they have themselves, unless they hold escalate on it. Naming the roles does not help: each of them can be given every right.',
  fix: 'Remove the verb escalate; who writes roles must hold what is in them.',
  sources: ['https://kubernetes.io/docs/concepts/security/rbac-good-practices/#escalate-verb', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#restrictions-on-role-creation-or-update'],
  frameworks: { cis: ['5.1.8'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'], multiTenancy: ['MTB-PL2-CC-TI-1'] },
  checks: [
    withholds(ROLE_KINDS, { group: 'rbac.authorization.k8s.io', resources: ['clusterroles', 'roles'], verbs: ['escalate'] }),
  ],
});
