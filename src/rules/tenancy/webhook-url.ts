import { WEBHOOK, WEBHOOK_KINDS } from './webhook';
import { objectRule } from '../rule';
import { Severity } from '../severity';

export const webhookUrl = objectRule({
  id: 'tenancy-webhook-url',
  title: 'Webhooks are Services of the cluster',
  severity: Severity.MEDIUM,
  description: 'The API server sends a webhook whole objects, Secrets of every tenant among them where its rules say so. With a url they leave the cluster for whoever answers at that name.',
  fix: 'Run the webhook in the cluster and name its Service in clientConfig.service.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#url'],
  frameworks: { owasp: ['2025:K07', '2022:K09'] },
  checks: [{ kinds: WEBHOOK_KINDS, scope: WEBHOOK, field: 'clientConfig.url', assert: '!has(webhook.clientConfig.url)' }],
});
