import { podRule } from '../rule';
import { Severity } from '../severity';
import { ENV } from './credential';

export const envReference = podRule({
  id: 'secrets-env-reference',
  title: 'Secrets are files rather than environment variables',
  severity: Severity.LOW,
  description: 'Environment variables show in crash reports, debug pages and child processes, and keep the old value when a Secret is rotated. A mounted file does neither. Most charts do it, hence a low severity.',
  fix: 'Mount the Secret as a volume and let the process read the file.',
  sources: ['https://kubernetes.io/docs/concepts/security/secrets-good-practices/', 'https://kubernetes.io/docs/concepts/configuration/secret/#using-secrets-as-files-from-a-pod'],
  frameworks: { cis: ['5.4.1'], nsa: ['Secrets'], owasp: ['2025:K03', '2022:K08'], mitre: ['T1552.007'] },
  checks: [
    { scope: ENV, field: 'valueFrom.secretKeyRef', assert: '!env.?valueFrom.?secretKeyRef.hasValue()' },
  ],
});
