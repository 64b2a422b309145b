import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerKubeletClientCertificate = objectRule({
  id: 'control-plane-api-server-kubelet-client-certificate',
  title: 'The API server proves to kubelets who it is',
  severity: Severity.HIGH,
  description: 'Without a client certificate the API server talks to kubelets anonymously, so that kubelets have to accept anonymous requests for logs and exec to work. kubeadm sets both flags.',
  fix: 'Set --kubelet-client-certificate and --kubelet-client-key.',
  sources: ['https://kubernetes.io/docs/concepts/architecture/control-plane-node-communication/', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.4'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['kubelet-client-certificate', 'kubelet-client-key'], holds: isSet, missing: 'is set by kubeadm' }),
  ],
});
