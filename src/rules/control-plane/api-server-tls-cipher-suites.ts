import { STRONG_CIPHER_SUITES_FLAG } from './cipher-suites';
import { flagChecks, is } from './flag-rule';
import { API_SERVER } from './program';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const apiServerTlsCipherSuites = objectRule({
  id: 'control-plane-api-server-tls-cipher-suites',
  title: 'The API server offers strong ciphers only',
  severity: Severity.MEDIUM,
  description: 'Old suites without forward secrecy or authenticated encryption can be broken. Without the flag Go\'s own list holds, which is kept up to date and passes here; CIS wants the list to be written out. TLS 1.3 has strong suites only, and they cannot be chosen.',
  fix: 'Remove --tls-cipher-suites, or list suites with ECDHE and AES-GCM or ChaCha20 only.',
  sources: ['https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/'],
  frameworks: { cis: ['1.2.29'], nsa: ['Encryption'], owasp: ['2025:K07', '2022:K09'] },
  checks: [
    ...flagChecks(API_SERVER, { flags: ['tls-cipher-suites'], holds: is(STRONG_CIPHER_SUITES_FLAG), missing: 'passes' }),
  ],
});
