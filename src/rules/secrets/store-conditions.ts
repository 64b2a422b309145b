import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const storeConditions = objectRule({
  id: 'secrets-store-conditions',
  title: 'Cluster-wide secret stores say whom they serve',
  severity: Severity.HIGH,
  description: 'A ClusterSecretStore reads the external store with one identity for every namespace: without conditions any tenant fetches the secrets of all others by writing an ExternalSecret.',
  fix: 'Bound the namespaces in spec.conditions, or give each namespace a SecretStore with an identity of its own.',
  sources: ['https://external-secrets.io/latest/api/clustersecretstore/', 'https://external-secrets.io/latest/guides/multi-tenancy/'],
  frameworks: { cis: ['5.4.2'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [
    {
      kinds: ['external-secrets.io/ClusterSecretStore'],
      scope: Scope.OBJECT,
      field: 'spec.conditions',
      assert: 'object.?spec.?conditions.orValue([]).exists(condition, condition.?namespaces.orValue([]).size() > 0 || condition.?namespaceRegexes.orValue([]).size() > 0 || condition.?namespaceSelector.hasValue())',
    },
  ],
});
