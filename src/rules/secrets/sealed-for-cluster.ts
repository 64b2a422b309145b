import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const sealedForCluster = objectRule({
  id: 'secrets-sealed-for-cluster',
  title: 'Sealed secrets open in their namespace only',
  severity: Severity.HIGH,
  description: 'What is sealed for the whole cluster can be copied into any namespace, under any name, and is opened there: one tenant reads the Secret of another from its manifest.',
  fix: 'Seal it for its namespace (strict, or namespace-wide).',
  sources: ['https://github.com/bitnami-labs/sealed-secrets#scopes'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.001'] },
  checks: [
    {
      kinds: ['bitnami.com/SealedSecret'],
      scope: Scope.OBJECT,
      field: 'metadata.annotations["sealedsecrets.bitnami.com/cluster-wide"]',
      assert: 'object.?metadata.?annotations[?"sealedsecrets.bitnami.com/cluster-wide"].orValue("") != "true"',
    },
    {
      kinds: ['bitnami.com/SealedSecret'],
      scope: Scope.OBJECT,
      field: 'spec.template.metadata.annotations["sealedsecrets.bitnami.com/cluster-wide"]',
      assert: 'object.?spec.?template.?metadata.?annotations[?"sealedsecrets.bitnami.com/cluster-wide"].orValue("") != "true"',
    },
  ],
});
