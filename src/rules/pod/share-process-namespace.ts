import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const shareProcessNamespace = podRule({
  id: 'pod-share-process-namespace',
  title: 'Containers do not see each other\'s processes',
  severity: Severity.MEDIUM,
  description: 'In a shared process namespace every container of the pod sees the others\' processes, their environment and, through /proc, their files, Secrets included. The guide of NSA and CISA names it; tools that claim to check it look at hostPID or hostIPC instead.',
  fix: 'Remove shareProcessNamespace, or set it to false.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/'],
  frameworks: { nsa: ['Pod security enforcement'], owasp: ['2025:K01'], mitre: ['T1552.001'] },
  checks: [
    { scope: Scope.POD, field: 'shareProcessNamespace', assert: 'podSpec.?shareProcessNamespace.orValue(false) == false' },
  ],
});
