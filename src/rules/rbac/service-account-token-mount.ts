import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const serviceAccountTokenMount = objectRule({
  id: 'rbac-service-account-token-mount',
  title: 'Service accounts mount no token by themselves',
  severity: Severity.LOW,
  description: 'A token is in every pod of the service account unless the account, or the pod, says no. Pods that talk to the API say yes themselves, which overrides this. Pods that say no are safe whatever the account says, and are judged by themselves, hence a low severity.',
  fix: 'Set automountServiceAccountToken to false, and true in the pods that need a token.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting'],
  frameworks: { cis: ['5.1.6'], nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K02', '2022:K03'], mitre: ['T1528', 'T1552.007'] },
  checks: [
    { kinds: ['ServiceAccount'], scope: Scope.OBJECT, field: 'automountServiceAccountToken', assert: 'object.?automountServiceAccountToken.orValue(true) == false' },
  ],
});
