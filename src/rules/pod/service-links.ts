import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const serviceLinks = podRule({
  id: 'pod-service-links',
  title: 'Services are not announced in environment variables',
  severity: Severity.LOW,
  description: 'By default every container gets variables with the address of each Service of its namespace: a map for intruders, a clash with variables of the program\'s own, and in large namespaces more than a process can start with. DNS serves the same.',
  fix: 'Set enableServiceLinks to false.',
  sources: ['https://kubernetes.io/docs/tutorials/services/connect-applications-service/#environment-variables', 'https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables'],
  frameworks: { owasp: ['2025:K01'], mitre: ['T1613'] },
  checks: [
    { scope: Scope.POD, field: 'enableServiceLinks', assert: 'podSpec.?enableServiceLinks.orValue(true) == false' },
  ],
});
