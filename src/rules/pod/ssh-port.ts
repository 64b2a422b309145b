import { CONTAINER_PORT } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const sshPort = podRule({
  id: 'pod-ssh-port',
  title: 'Containers serve no SSH',
  severity: Severity.MEDIUM,
  description: 'An SSH server lets people into containers past RBAC and the audit log, with keys that nobody rotates. Tools look at port 22, some at 2222 as well, which is where it listens without root; we look at both.',
  fix: 'Remove the server and the port, and use kubectl exec, which asks RBAC and is logged.',
  sources: ['https://kubernetes.io/docs/tasks/debug/debug-application/get-shell-running-container/', 'https://attack.mitre.org/techniques/T1133/'],
  frameworks: { owasp: ['2022:K01', '2025:K01'], mitre: ['T1133'] },
  checks: [
    { scope: CONTAINER_PORT, field: 'containerPort', assert: '!(port.?containerPort.orValue(0) in [22, 2222])', unless: 'port.?protocol.orValue("TCP") != "TCP"' },
  ],
});
