import { PROJECTED_SOURCE } from './container-scopes';
import { podRule } from '../rule';
import { Severity } from '../severity';

const DAY = 24 * 60 * 60;

export const tokenLifetime = podRule({
  id: 'pod-token-lifetime',
  title: 'Projected tokens live for a day at most',
  severity: Severity.MEDIUM,
  description: 'A stolen token works until it expires. The kubelet renews tokens after a day however long they would live, so a longer life serves nobody but the thief. An hour is the default; a day is what cloud providers\' webhooks ask for.',
  fix: 'Remove expirationSeconds, or set it to 86400 at most.',
  sources: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#launch-a-pod-using-service-account-token-projection'],
  frameworks: { nsa: ['Protecting Pod service account tokens'], owasp: ['2025:K09'], mitre: ['T1528'] },
  checks: [
    { scope: PROJECTED_SOURCE, field: 'serviceAccountToken.expirationSeconds', assert: `source.?serviceAccountToken.?expirationSeconds.orValue(0) <= ${DAY}` },
  ],
});
