import { flagChecks, given, isSet } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerServiceAccountKey = objectRule({
  id: 'control-plane-api-server-service-account-key',
  title: 'Service account tokens are verified with a key of their own',
  severity: Severity.MEDIUM,
  description: 'Without a key file of its own the API server falls back to its TLS key: then serving and signing cannot be rotated apart. kubeadm sets the flag; an external signer replaces it.',
  fix: 'Set --service-account-key-file to the public key of the pair that signs tokens.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/', 'https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
  frameworks: { cis: ['1.2.22'], nsa: ['Authentication'], owasp: ['2025:K09', '2022:K06'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['service-account-key-file'], holds: isSet, missing: 'is set by kubeadm', unless: given('service-account-signing-endpoint') }),
  ],
});
