import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, withholds } from './role-rule';

export const ephemeralContainers = objectRule({
  id: 'rbac-ephemeral-containers',
  title: 'Nobody puts containers into running pods',
  severity: Severity.HIGH,
  description: 'An ephemeral container joins a running pod: it sees its network and processes, and was part of no review.',
  fix: 'Remove pods/ephemeralcontainers; grant it for the time of an emergency.',
  sources: ['https://kubernetes.io/docs/concepts/workloads/pods/ephemeral-containers/'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1609', 'T1610'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['pods/ephemeralcontainers'], verbs: ['patch', 'update'] }),
  ],
});
