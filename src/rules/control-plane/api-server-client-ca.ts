import { flagChecks, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerClientCa = objectRule({
  id: 'control-plane-api-server-client-ca',
  title: 'The API server knows client certificates',
  severity: Severity.MEDIUM,
  description: 'Components such as kubelets authenticate with certificates that this authority signed; without the flag they need weaker credentials. kubeadm sets it.',
  fix: 'Set --client-ca-file.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authentication/#x509-client-certificates', 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.25'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['client-ca-file'], holds: isSet, missing: 'is set by kubeadm' }),
  ],
});
