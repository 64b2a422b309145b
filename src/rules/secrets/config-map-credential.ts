import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CONFIG_MAP_KEY, givesPassword, holdsCredential, namesCredential } from './credential';

export const configMapCredential = objectRule({
  id: 'secrets-config-map-credential',
  title: 'No entry of a ConfigMap holds a credential',
  severity: Severity.HIGH,
  description: 'Private keys, access keys, tokens and URLs with a password are known by their look, wherever in a file they stand. In configuration files, known by the ending of the key, a line that gives a value to a password counts as well; references, comments and sentences are permitted. Entries whose key says it are the subject of secrets-config-map-key.',
  fix: 'Move the file, or the part that is secret, to a Secret of an external store.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/configmap/', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001', 'T1552.007'] },
  checks: [
    {
      kinds: ['ConfigMap'],
      scope: CONFIG_MAP_KEY,
      field: '',
      assert: `!${holdsCredential('object.data[key]')}`,
      unless: namesCredential('key'),
    },
    {
      kinds: ['ConfigMap'],
      scope: CONFIG_MAP_KEY,
      field: '',
      assert: `!${givesPassword('object.data[key]')}`,
      unless: '!key.lowerAscii().matches("(^|[.])(properties|ya?ml|json|toml|ini|conf|config|cnf|cfg|env)$")',
    },
  ],
});
