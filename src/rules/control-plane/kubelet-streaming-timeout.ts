import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const kubeletStreamingTimeout = objectRule({
  id: 'control-plane-kubelet-streaming-timeout',
  title: 'Idle exec sessions end',
  severity: Severity.LOW,
  description: 'A session that never ends holds a connection, and an open shell, for ever. The default is four hours. In a configuration file 0 means the default, so only the flag can switch the timeout off; tools that object to 0s in files, as kubeadm writes them, are wrong.',
  fix: 'Remove --streaming-connection-idle-timeout, or set it to more than 0.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kubelet/'],
  frameworks: { cis: ['4.2.5'], nsa: ['Worker node segmentation'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['streaming-connection-idle-timeout'], holds: is('[^-\n]*[1-9][^\n]*'), missing: 'passes' }),
  ],
});
