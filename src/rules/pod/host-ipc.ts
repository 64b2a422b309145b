import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const hostIpc = podRule({
  id: 'pod-host-ipc',
  title: 'The IPC of the node is not shared',
  severity: Severity.HIGH,
  description: 'Processes of a node and of its other pods leave data in shared memory, which a pod with hostIPC reads and writes.',
  fix: 'Remove hostIPC, or set it to false.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/hostNamespaces'], cis: ['5.2.4'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-HI-5'] },
  checks: [
    { scope: Scope.POD, field: 'hostIPC', assert: 'podSpec.?hostIPC.orValue(false) == false' },
  ],
});
