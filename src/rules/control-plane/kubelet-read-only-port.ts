import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletReadOnlyPort = objectRule({
  id: 'control-plane-kubelet-read-only-port',
  title: 'The read-only port of kubelets is closed',
  severity: Severity.HIGH,
  description: 'The port tells everybody in the network about pods and their environment, without asking who they are. In a configuration file the default is 0, closed.',
  fix: 'Remove readOnlyPort, or set it to 0.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.4'], nsa: ['Worker node segmentation'], owasp: ['2025:K06', '2022:K09'], mitre: ['T1613'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['read-only-port'], holds: is('0'), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'readOnlyPort', assert: 'object.?readOnlyPort.orValue(0) == 0' },
  ],
});
