import { podRule } from '../rule';
import { Severity } from '../severity';
import { ENV, isHarmless, namesCredential } from './credential';

export const envLiteral = podRule({
  id: 'secrets-env-literal',
  title: 'No credential is written into an environment variable',
  severity: Severity.HIGH,
  description: 'A password in a manifest is known to everybody who reads the repository, the history of the workload or the pod. A variable counts as a credential where its name ends in a word such as password, token or api key; switches, paths of files, addresses and references to other variables or to a store are permitted, and so is a lone secret, which mostly names a Secret.',
  fix: 'Put the value into a Secret of an external store, and mount it.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://kubernetes.io/docs/concepts/configuration/secret/'],
  frameworks: { cis: ['5.4.1'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001', 'T1552.007'] },
  checks: [
    {
      scope: ENV,
      field: 'value',
      assert: `!${namesCredential('env.?name.orValue("")')} || ${isHarmless('env.?value.orValue("")')}`,
      sensitive: true,
    },
  ],
});
