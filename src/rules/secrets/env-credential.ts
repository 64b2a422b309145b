import { podRule } from '../rule';
import { Severity } from '../severity';
import { ENV, holdsCredential, namesCredential } from './credential';

export const envCredential = podRule({
  id: 'secrets-env-credential',
  title: 'No environment variable holds a credential under another name',
  severity: Severity.HIGH,
  description: 'Private keys, access keys, tokens and URLs with a password are known by their look, whatever the variable is called. Those whose name says it are the subject of secrets-env-literal.',
  fix: 'Put the value into a Secret of an external store, and mount it.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://kubernetes.io/docs/concepts/configuration/secret/'],
  frameworks: { cis: ['5.4.1'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001', 'T1552.007'] },
  checks: [
    {
      scope: ENV,
      field: 'value',
      assert: `!${holdsCredential('env.?value.orValue("")')}`,
      unless: namesCredential('env.?name.orValue("")'),
      sensitive: true,
    },
  ],
});
