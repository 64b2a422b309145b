import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const lastApplied = objectRule({
  id: 'secrets-last-applied',
  title: 'No Secret repeats its data in an annotation',
  severity: Severity.MEDIUM,
  description: 'kubectl apply keeps the whole manifest in an annotation, the data of a Secret included. There it is not masked by what masks Secrets, and copies of it outlive the value.',
  fix: 'Remove the annotation; apply Secrets on the server side.',
  sources: ['https://kubernetes.io/docs/reference/using-api/server-side-apply/', 'https://kubernetes.io/docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-last-applied-configuration'],
  frameworks: { nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [
    {
      kinds: ['Secret'],
      scope: Scope.OBJECT.eachKey('metadata.annotations', 'annotation'),
      field: '',
      assert: 'annotation != "kubectl.kubernetes.io/last-applied-configuration"',
      sensitive: true,
    },
  ],
});
