import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerKubeletCa = objectRule({
  id: 'control-plane-api-server-kubelet-ca',
  title: 'The API server verifies the certificates of kubelets',
  severity: Severity.HIGH,
  description: 'By default the certificate of a kubelet is not verified: whoever can place themselves between the API server and a node reads logs and takes over exec sessions. kubeadm does not set the flag.',
  fix: 'Set --kubelet-certificate-authority, and give kubelets serving certificates of that authority.',
  sources: ['https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/#apiserver-to-kubelet', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.5'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'], mitre: ['T1557'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['kubelet-certificate-authority'], holds: isSet, missing: 'breaks' }),
  ],
});
