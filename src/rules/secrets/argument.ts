import { COMMAND_WORD } from '../pod/container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';
import { CREDENTIAL_WORD, HARMLESS, holdsCredential } from './credential';

export const argument = podRule({
  id: 'secrets-argument',
  title: 'No credential is an argument',
  severity: Severity.HIGH,
  description: 'Arguments stand in the manifest, in the list of processes and in logs. An argument counts where it gives a value to a word such as password, token or api key, or looks like a credential; references to variables or to a store, switches and paths of files are permitted, and so is a lone secret=, which mostly names a Secret. Commands of probes and hooks count as well. A value in the next argument is not seen.',
  fix: 'Let the process read the value from a mounted file.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://kubernetes.io/docs/concepts/configuration/secret/'],
  frameworks: { cis: ['5.4.1'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001'] },
  checks: [
    {
      scope: COMMAND_WORD,
      field: '',
      assert: `!word.lowerAscii().matches("(${CREDENTIAL_WORD})=[\\"']?[^$/<{=\\"' ]")`,
      unless: `!word.contains(" ") && word.lowerAscii().matches("^[^=]*(${CREDENTIAL_WORD})=[\\"']?(${HARMLESS})[\\"']?$")`,
      sensitive: true,
    },
    { scope: COMMAND_WORD, field: '', assert: `!${holdsCredential('word')}`, sensitive: true },
  ],
});
