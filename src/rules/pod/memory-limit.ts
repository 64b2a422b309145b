import { requiredResource } from './required-resource';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const memoryLimit = podRule({
  id: 'pod-memory-limit',
  title: 'Memory is limited',
  severity: Severity.MEDIUM,
  description: 'A container without a limit can take all the memory of its node, and the kernel then kills processes of others. CPU needs no limit for that, since it can be taken back; memory cannot. A limit of the whole pod serves as well.',
  fix: 'Set resources.limits.memory.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],
  frameworks: { nsa: ['Resource policies'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1499'] },
  checks: [requiredResource('limits', 'memory')],
});
