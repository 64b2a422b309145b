import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';
import { CREDENTIAL_WORD, holdsCredential } from './credential';

const ARGUMENT = Scope.CONTAINER.each(['command', 'args'], 'argument');

export const argument = podRule({
  id: 'secrets-argument',
  title: 'No credential is an argument',
  severity: Severity.HIGH,
  description: 'Arguments stand in the manifest, in the list of processes and in logs. An argument counts where it gives a value to a word such as password, token or api key, or looks like a credential; references to variables and paths of files are permitted. A lone secret= is, too: it mostly names a Secret. A value in the next argument is not seen.',
  fix: 'Let the process read the value from a mounted file.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://kubernetes.io/docs/concepts/configuration/secret/'],
  frameworks: { cis: ['5.4.1'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001'] },
  checks: [
    { scope: ARGUMENT, field: '', assert: `!argument.lowerAscii().matches("(${CREDENTIAL_WORD})=[\\"']?[^$/<{=\\"' ]")`, unless: 'argument.matches("=(true|false)$")', sensitive: true },
    { scope: ARGUMENT, field: '', assert: `!${holdsCredential('argument')}`, sensitive: true },
  ],
});
