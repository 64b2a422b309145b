import { objectRule } from '../rule';
import { Severity } from '../severity';
import { CONFIG_MAP_BINARY_KEY, CONFIG_MAP_KEY, isHarmless, namesCredential } from './credential';

export const configMapKey = objectRule({
  id: 'secrets-config-map-key',
  title: 'No entry of a ConfigMap is a credential by name',
  severity: Severity.HIGH,
  description: 'ConfigMaps are not encrypted at rest with Secrets, and far more may read them. An entry counts where its key ends in a word such as password, token or api key and its value is more than a switch, the path of a file or a reference; a lone secret mostly names a Secret and is permitted. Of binaryData only the key is looked at.',
  fix: 'Move the entry to a Secret of an external store.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/configmap/', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [
    {
      kinds: ['ConfigMap'],
      scope: CONFIG_MAP_KEY,
      field: '',
      assert: `!${namesCredential('key')} || ${isHarmless('object.data[key]')}`,
    },
    { kinds: ['ConfigMap'], scope: CONFIG_MAP_BINARY_KEY, field: '', assert: `!${namesCredential('key')}` },
  ],
});
