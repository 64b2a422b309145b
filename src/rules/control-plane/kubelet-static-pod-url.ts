import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletStaticPodUrl = objectRule({
  id: 'control-plane-kubelet-static-pod-url',
  title: 'Kubelets fetch no static pods in clear text',
  severity: Severity.HIGH,
  description: 'Whoever can change what the URL serves, or the answer on its way, runs any pod on the node, past all admission.',
  fix: 'Remove staticPodURL, or use https.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/static-pod/', 'https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { nsa: ['Worker node segmentation'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1610', 'T1557'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['manifest-url'], holds: is('https://[^\n]+'), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT, field: 'staticPodURL', assert: 'object.?staticPodURL.orValue("") == "" || object.staticPodURL.startsWith("https://")' },
  ],
});
