import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, ROLE_RULE } from './role-rule';

export const aggregatedView = objectRule({
  id: 'rbac-aggregated-view',
  title: 'Who views neither writes nor sees Secrets',
  severity: Severity.HIGH,
  description: 'Everybody who is bound to view gets the rules of this role. view is meant to be safe to hand out: no writing, no Secrets, no roles.',
  fix: 'Leave the rule out, or aggregate it to edit or admin.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles', 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles'],
  frameworks: { cis: ['5.1.2'], nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'] },
  checks: [
    {
      kinds: [CLUSTER_ROLE],
      scope: ROLE_RULE,
      field: 'verbs',
      assert: 'rule.?verbs.orValue([]).all(verb, verb in ["get", "list", "watch"]) && !("secrets" in rule.?resources.orValue([]) && "" in rule.?apiGroups.orValue([]))',
      unless: 'object.?metadata.?labels[?"rbac.authorization.k8s.io/aggregate-to-view"].orValue("") != "true"',
    },
  ],
});
