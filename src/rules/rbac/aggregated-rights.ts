import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CLUSTER_ROLE } from './role-rule';

export const aggregatedRights = objectRule({
  id: 'rbac-aggregated-rights',
  title: 'Roles do not widen the built-in ones',
  severity: Severity.LOW,
  description: 'The label adds the rules of this role to everybody who is bound to admin, edit or view, in any namespace, with no binding to see. Operators use it for the resources that they define, which is what it is for: hence a low severity.',
  fix: 'Remove the label, and bind the role where it is needed.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#aggregated-clusterroles'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'] },
  checks: [
    { kinds: [CLUSTER_ROLE], scope: Scope.OBJECT.eachKey('metadata.labels', 'label'), field: '', assert: '!label.startsWith("rbac.authorization.k8s.io/aggregate-to-") || object.metadata.labels[label] != "true"' },
  ],
});
