import { objectRule } from '../rule';
import { Severity } from '../severity';
import { ROLE_KINDS, withholds } from './role-rule';

export const writeServiceStatus = objectRule({
  id: 'rbac-write-service-status',
  title: 'Nobody writes the status of Services',
  severity: Severity.HIGH,
  description: 'The addresses in the status of a Service are where its traffic is taken from: whoever writes them takes the traffic of any address for themselves, in the whole cluster (CVE-2020-8554). Load balancer controllers need it, and nothing else does.',
  fix: 'Remove services/status.',
  sources: ['https://github.com/kubernetes/kubernetes/issues/97076'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02', '2022:K03'] },
  checks: [
    withholds(ROLE_KINDS, { group: '', resources: ['services/status'], verbs: ['patch', 'update'] }),
  ],
});
