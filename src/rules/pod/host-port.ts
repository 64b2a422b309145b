import { CONTAINER_PORT } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

export const hostPort = podRule({
  id: 'pod-host-port',
  title: 'No port of the node is taken',
  severity: Severity.MEDIUM,
  description: 'A port of the node is open to whoever reaches the node, past Services and often past network policies, and can be taken once only. Where the pod is on the network of its node, every port of its containers is one of the node, whether the manifest says so or not.',
  fix: 'Remove hostPort, and expose the port by a Service.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline', 'https://kubernetes.io/docs/concepts/configuration/overview/#services'],
  frameworks: { podSecurity: ['baseline/hostPorts'], cis: ['5.2.13'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], multiTenancy: ['MTB-PL1-BC-HI-3'] },
  checks: [
    { scope: CONTAINER_PORT, field: 'hostPort', assert: 'port.?hostPort.orValue(0) == 0' },
  ],
});
