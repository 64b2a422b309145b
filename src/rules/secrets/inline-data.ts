import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const ALL_EMPTY = ['data', 'stringData'].map((field) => `object.?${field}.orValue({}).all(key, object.${field}[key].size() == 0)`).join(' && ');

export const inlineData = objectRule({
  id: 'secrets-inline-data',
  title: 'No manifest holds the data of a Secret',
  severity: Severity.MEDIUM,
  description: 'Base64 is no encryption: whoever reads the manifest, its repository or its history knows the value. An external store, or a sealed form, keeps it out of manifests; a Secret without data, which something else fills, is permitted, and so are empty values that keep the place of keys.',
  fix: 'Use an ExternalSecret, a SealedSecret or the Secrets Store CSI driver.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  frameworks: { cis: ['5.4.2'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001'] },
  checks: [
    { kinds: ['Secret'], scope: Scope.OBJECT, field: 'data', assert: ALL_EMPTY, sensitive: true },
  ],
});
