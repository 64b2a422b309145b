import { requiredResource } from './required-resource';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const cpuRequest = podRule({
  id: 'pod-cpu-request',
  title: 'CPU is requested',
  severity: Severity.MEDIUM,
  description: 'Without a request a container is placed anywhere and gets CPU last, and in a namespace with a quota it is not admitted. Init containers count, as the scheduler counts them. Ephemeral containers cannot have resources. A request of the whole pod serves as well.',
  fix: 'Set resources.requests.cpu to what the container needs.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1496'] },
  checks: [requiredResource('requests', 'cpu')],
});
