import { POD_KINDS, objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

const NAME = 'podSpec.?serviceAccountName.or(podSpec.?serviceAccount).orValue("")';

export const defaultServiceAccount = objectRule({
  id: 'pod-default-service-account',
  title: 'The default service account is not used',
  severity: Severity.MEDIUM,
  description: 'Whatever names no account shares the default one, so rights, image credentials and identities given to it are given to all of them. Naming it is a breach. A pod that names none is one only if it does not refuse the token: without it the pod acts as nobody, and most charts of others are written so. In pods themselves the API server writes the name down, so there the token decides in both cases.',
  fix: 'Create a service account for the workload and set serviceAccountName to it.',
  sources: ['https://kubernetes.io/docs/concepts/security/service-accounts/#default-service-accounts', 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/'],
  frameworks: { cis: ['5.1.5'], nsa: ['Protecting Pod service account tokens'], owasp: ['2022:K03', '2025:K02'], mitre: ['T1078.001'] },
  checks: [
    { kinds: POD_KINDS.filter((kind) => kind !== 'Pod'), scope: Scope.POD, field: 'serviceAccountName', assert: `${NAME} != "default"` },
    {
      kinds: POD_KINDS,
      scope: Scope.POD,
      field: 'serviceAccountName',
      assert: `!(${NAME} in ["", "default"])`,
      unless: 'podSpec.?automountServiceAccountToken.orValue(true) == false',
    },
  ],
});
