import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const serviceAccountSecrets = objectRule({
  id: 'secrets-service-account-secrets',
  title: 'Service accounts list no Secrets',
  severity: Severity.LOW,
  description: 'The list of Secrets of a ServiceAccount dates from when every one had a token that does not expire, and mostly names such a token. The names alone open nothing, hence a low severity; where the list bounds what may be mounted it is permitted.',
  fix: 'Remove the list, and the Secret with the token; pods get tokens that expire.',
  sources: ['https://kubernetes.io/docs/concepts/security/service-accounts/#enforce-mountable-secrets', 'https://kubernetes.io/docs/concepts/configuration/secret/#serviceaccount-token-secrets'],
  frameworks: { cis: ['5.1.6'], nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1528'] },
  checks: [
    {
      kinds: ['ServiceAccount'],
      scope: Scope.OBJECT,
      field: 'secrets',
      assert: 'object.?secrets.orValue([]).size() == 0',
      unless: 'object.?metadata.?annotations[?"kubernetes.io/enforce-mountable-secrets"].orValue("") == "true"',
    },
  ],
});
