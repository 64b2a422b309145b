import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CLUSTER_ROLE } from './role-rule';

export const aggregateEverything = objectRule({
  id: 'rbac-aggregate-everything',
  title: 'Aggregated cluster roles do not gather every role',
  severity: Severity.CRITICAL,
  description: 'An empty selector, or one of negations only, gathers the rules of every cluster role there is and will be: that is cluster-admin. A selector that asks for a label gathers what was meant for it.',
  fix: 'Select by a label that only the meant roles carry.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'] },
  checks: [
    {
      kinds: [CLUSTER_ROLE],
      scope: Scope.OBJECT.each('aggregationRule.clusterRoleSelectors', 'selector'),
      field: '',
      assert: 'selector.?matchLabels.orValue({}).size() > 0 || selector.?matchExpressions.orValue([]).exists(expression, expression.operator in ["In", "Exists"])',
    },
  ],
});
