import { STRONG_CIPHER_SUITES, STRONG_CIPHER_SUITES_FLAG } from './cipher-suites';
import { KUBELET_CONFIGURATION } from './config-kinds';
import { flagChecks, is } from './flag-rule';
import { KUBELET } from './program';
import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const kubeletTlsCipherSuites = objectRule({
  id: 'control-plane-kubelet-tls-cipher-suites',
  title: 'Kubelets offer strong ciphers only',
  severity: Severity.MEDIUM,
  description: 'Old suites without forward secrecy or authenticated encryption can be broken. Without a list Go\'s own holds, which is kept up to date and passes here; CIS wants the list to be written out.',
  fix: 'Remove tlsCipherSuites, or list suites with ECDHE and AES-GCM or ChaCha20 only.',
  sources: ['https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/'],
  frameworks: { cis: ['4.2.12'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(KUBELET, { flags: ['tls-cipher-suites'], holds: is(STRONG_CIPHER_SUITES_FLAG), missing: 'passes' }),
    { kinds: KUBELET_CONFIGURATION, scope: Scope.OBJECT.each('tlsCipherSuites', 'suite'), field: '', assert: `suite in ${JSON.stringify(STRONG_CIPHER_SUITES)}` },
  ],
});
