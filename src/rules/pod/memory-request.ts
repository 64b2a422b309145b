import { requiredResource } from './required-resource';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const memoryRequest = podRule({
  id: 'pod-memory-request',
  title: 'Memory is requested',
  severity: Severity.MEDIUM,
  description: 'Without a request a container is placed on nodes that have no memory for it, and is killed first where it gets scarce, or others are in its stead. A limit stands for the request where there is none, as for the API server; a request of the whole pod serves as well.',
  fix: 'Set resources.requests.memory to what the container needs.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1499'] },
  checks: [requiredResource('requests', 'memory')],
});
