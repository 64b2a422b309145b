import { DECLARED_CONTAINER } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const interactive = podRule({
  id: 'pod-interactive',
  title: 'Containers have no terminal',
  severity: Severity.LOW,
  description: 'A container with stdin or a terminal is meant for people: whoever may attach types into its main process, which the audit log does not show. Workloads need neither. Ephemeral containers, which are there for people, may have both.',
  fix: 'Remove stdin and tty.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#debugging'],
  frameworks: { owasp: ['2025:K01'], mitre: ['T1609'] },
  checks: ['stdin', 'tty'].map((field) => ({ scope: DECLARED_CONTAINER, field, assert: `container.?${field}.orValue(false) == false` })),
});
