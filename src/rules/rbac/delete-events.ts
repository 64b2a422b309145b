import { objectRule } from '../rule';
import { Severity } from '../severity';
import { DELETE, ROLE_KINDS, withholds } from './role-rule';

export const deleteEvents = objectRule({
  id: 'rbac-delete-events',
  title: 'Nobody deletes events',
  severity: Severity.MEDIUM,
  description: 'Events are what is left to see of what happened in a namespace; they expire by themselves.',
  fix: 'Remove delete and deletecollection.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/cluster-resources/event-v1/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1070'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['events'], verbs: DELETE }),
    withholds(ROLE_KINDS, { group: 'events.k8s.io', resources: ['events'], verbs: DELETE }),
  ],
});
