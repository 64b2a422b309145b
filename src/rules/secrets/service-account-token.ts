import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const serviceAccountToken = objectRule({
  id: 'secrets-service-account-token',
  title: 'No token of a service account lasts for ever',
  severity: Severity.HIGH,
  description: 'A Secret of this type is filled with a token that does not expire and is bound to no pod; whoever copies it keeps the identity until the Secret is deleted.',
  fix: 'Use tokens of the TokenRequest API: projected volumes, or kubectl create token.',
  sources: ['https://kubernetes.io/docs/concepts/security/service-accounts/#get-a-token', 'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'],
  frameworks: { cis: ['5.1.6'], nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1528'] },
  checks: [
    { kinds: ['Secret'], scope: Scope.OBJECT, field: 'type', assert: 'object.?type.orValue("") != "kubernetes.io/service-account-token"' },
  ],
});
