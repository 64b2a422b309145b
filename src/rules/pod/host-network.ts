import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const hostNetwork = podRule({
  id: 'pod-host-network',
  title: 'The network of the node is not shared',
  severity: Severity.HIGH,
  description: 'A pod on the network of its node reaches what listens on loopback there, sees the traffic of other pods and is out of reach of network policies.',
  fix: 'Remove hostNetwork, or set it to false.',
  sources: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline'],
  frameworks: { podSecurity: ['baseline/hostNamespaces'], cis: ['5.2.5'], nsa: ['Pod security enforcement'], owasp: ['2022:K01', '2025:K01'], mitre: ['T1611'], multiTenancy: ['MTB-PL1-BC-HI-3'] },
  checks: [
    { scope: Scope.POD, field: 'hostNetwork', assert: 'podSpec.?hostNetwork.orValue(false) == false' },
  ],
});
