import { podRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const envFrom = podRule({
  id: 'secrets-env-from',
  title: 'No whole Secret becomes environment variables',
  severity: Severity.LOW,
  description: 'envFrom turns every key of a Secret into a variable, those that are added later too, and whoever may write the Secret sets variables such as LD_PRELOAD. Most charts do it, hence a low severity.',
  fix: 'Mount the Secret as a volume, or name the keys one by one.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/#configure-all-key-value-pairs-in-a-secret-as-container-environment-variables'],
  frameworks: { cis: ['5.4.1'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [
    { scope: Scope.CONTAINER.each('envFrom', 'source'), field: 'secretRef', assert: '!source.?secretRef.hasValue()' },
  ],
});
