import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const subjectKind = objectRule({
  id: 'rbac-subject-kind',
  title: 'Subjects are users, groups or service accounts',
  severity: Severity.MEDIUM,
  description: 'The API server refuses other kinds, users and groups of another API group than rbac.authorization.k8s.io, and in a ClusterRoleBinding service accounts without a namespace. In a RoleBinding such a one means the namespace of the binding, which we let pass.',
  fix: 'Write kind: User, Group or ServiceAccount, and the namespace of a service account.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    { kinds: BINDING_KINDS, scope: SUBJECT, field: 'kind', assert: 'subject.?kind.orValue("") in ["User", "Group"] && subject.?apiGroup.orValue("rbac.authorization.k8s.io") == "rbac.authorization.k8s.io" || subject.?kind.orValue("") == "ServiceAccount" && subject.?apiGroup.orValue("") == "" && (object.kind != "ClusterRoleBinding" || dyn(subject).?namespace.orValue("") != "")' },
  ],
});
