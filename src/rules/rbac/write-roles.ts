import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CLUSTER_ROLE, withholds, WRITE } from './role-rule';

export const writeRoles = objectRule({
  id: 'rbac-write-roles',
  title: 'Cluster roles do not write roles and their bindings',
  severity: Severity.MEDIUM,
  description: 'The API server lets nobody grant more than they have, so this is no escalation by itself, as some tools claim: without escalate or bind it only passes rights on. But it passes them on unreviewed, across namespaces, and beyond the day they are taken away from the one who did it. In a Role it is self-service of a namespace, and permitted.',
  fix: 'Keep roles and bindings in manifests; delegate by a Role in the namespace.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1098.006'] },
  checks: [
    withholds([CLUSTER_ROLE], { group: 'rbac.authorization.k8s.io', resources: ['clusterrolebindings', 'clusterroles', 'rolebindings', 'roles'], verbs: WRITE }),
  ],
});
