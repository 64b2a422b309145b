import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerServingCertificate = objectRule({
  id: 'control-plane-api-server-serving-certificate',
  title: 'The API server has a serving certificate',
  severity: Severity.HIGH,
  description: 'Without one it signs its own, which no client can verify. kubeadm sets both flags.',
  fix: 'Set --tls-cert-file and --tls-private-key-file.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.24'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['tls-cert-file', 'tls-private-key-file'], holds: isSet, missing: 'is set by kubeadm' }),
  ],
});
