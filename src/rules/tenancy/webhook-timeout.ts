import { WEBHOOK, WEBHOOK_KINDS } from './webhook';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const webhookTimeout = objectRule({
  id: 'tenancy-webhook-timeout',
  title: 'Webhooks answer within ten seconds',
  severity: Severity.LOW,
  description: 'Every request waits for the webhook. With a longer timeout than the default of ten seconds, several slow webhooks use up the time of the whole request, and one that hangs stops the control plane.',
  fix: 'Lower timeoutSeconds; five seconds are plenty.',
  sources: ['https://kubernetes.io/docs/concepts/cluster-administration/admission-webhooks-good-practices/'],
  frameworks: { mitre: ['T1499'] },
  checks: [{ kinds: WEBHOOK_KINDS, scope: WEBHOOK, field: 'timeoutSeconds', assert: 'webhook.?timeoutSeconds.orValue(10) <= 10' }],
});
