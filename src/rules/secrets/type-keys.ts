import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const KEYS: { readonly [type: string]: readonly string[] } = {
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
};

export const typeKeys = objectRule({
  id: 'secrets-type-keys',
  title: 'Secrets have the keys of their type',
  severity: Severity.MEDIUM,
  description: 'The API server refuses a typed Secret without the keys that the type stands for.',
  fix: 'Add the keys, or use the type Opaque.',
  sources: ['https://kubernetes.io/docs/concepts/configuration/secret/#secret-types'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'] },
  checks: [
    ...Object.entries(KEYS).map(([type, keys]) => ({
      kinds: ['Secret'],
      scope: Scope.OBJECT,
      field: 'type',
      assert: keys.map((key) => `("${key}" in object.?data.orValue({}) || "${key}" in object.?stringData.orValue({}))`).join(' && '),
      unless: `object.?type.orValue("") != "${type}"`,
    })),
    {
      kinds: ['Secret'],
      scope: Scope.OBJECT,
      field: 'type',
      assert: '["username", "password"].exists(key, key in object.?data.orValue({}) || key in object.?stringData.orValue({}))',
      unless: 'object.?type.orValue("") != "kubernetes.io/basic-auth"',
    },
  ],
});
