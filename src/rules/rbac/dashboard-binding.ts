import { objectRule } from '../rule';
import { Severity } from '../severity';
import { BINDING_KINDS, SUBJECT } from './binding';

export const dashboardBinding = objectRule({
  id: 'rbac-dashboard-binding',
  title: 'The dashboard has no rights of its own',
  severity: Severity.HIGH,
  description: 'The Kubernetes Dashboard shows and does whatever its service account may, to everybody who reaches it. Its users should sign in with their own rights; the role that its own manifests bind is permitted.',
  fix: 'Let users of the dashboard sign in as themselves.',
  sources: ['https://kubernetes.io/docs/tasks/access-application-cluster/web-ui-dashboard/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1078'] },
  checks: [
    {
      kinds: BINDING_KINDS,
      scope: SUBJECT,
      field: 'name',
      assert: 'subject.?kind.orValue("") != "ServiceAccount" || !subject.?name.orValue("").matches("^kubernetes-dashboard(-web|-api)?$")',
      unless: 'object.?roleRef.?name.orValue("").startsWith("kubernetes-dashboard")',
    },
  ],
});
