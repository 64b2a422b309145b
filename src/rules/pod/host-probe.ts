import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

/** Where the kubelet acts on a container. */
const HANDLERS = ['livenessProbe', 'readinessProbe', 'startupProbe', 'lifecycle.postStart', 'lifecycle.preStop'];

export const hostProbe = podRule({
  id: 'pod-host-probe',
  title: 'Probes and lifecycle hooks name no host',
  severity: Severity.MEDIUM,
  description: 'The kubelet sends probes and hooks from the node: with a host in them, whoever writes a pod makes the node ask any address it reaches, past all network policies. In the standard since 1.34.',
  fix: 'Remove the host: without one the kubelet asks the pod itself.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/hostProbesAndHostLifecycle'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1046'] },
  since: '1.34',
  checks: HANDLERS.flatMap((handler) => ['httpGet', 'tcpSocket'].map((action) => ({
    scope: Scope.CONTAINER,
    field: `${handler}.${action}.host`,
    assert: `container.?${handler.replace('.', '.?')}.?${action}.?host.orValue("") == ""`,
  }))),
});
