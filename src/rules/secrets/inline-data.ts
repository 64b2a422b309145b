import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const inlineData = objectRule({
  id: 'secrets-inline-data',
  title: 'No manifest holds the data of a Secret',
  severity: Severity.MEDIUM,
  description: 'Base64 is no encryption: whoever reads the manifest, its repository or its history knows the value. An external store, or a sealed form, keeps it out of manifests; a Secret without data, which something else fills, is permitted.',
  fix: 'Use an ExternalSecret, a SealedSecret or the Secrets Store CSI driver.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/#avoid-sharing-secret-manifests', 'https://kubernetes.io/docs/concepts/security/secrets-good-practices/'],
  frameworks: { cis: ['5.4.2'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001'] },
  checks: [
    { kinds: ['Secret'], scope: Scope.OBJECT, field: 'data', assert: 'object.?data.orValue({}).size() == 0 && object.?stringData.orValue({}).size() == 0', sensitive: true },
  ],
});
