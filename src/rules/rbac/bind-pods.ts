import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, withholds } from './role-rule';

export const bindPods = objectRule({
  id: 'rbac-bind-pods',
  title: 'Nobody decides on which node a pod runs',
  severity: Severity.HIGH,
  description: 'Whoever binds a pod to a node overrules the scheduler: the pod lands beside other tenants, or on a node that was taken over, together with its token and Secrets. Schedulers need it, and nothing else does.',
  fix: 'Remove pods/binding and bindings.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/binding-v1/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1610'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['bindings', 'pods/binding'], verbs: ['create'] }),
  ],
});
