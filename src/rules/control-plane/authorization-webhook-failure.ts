import { objectRule } from '../rule';
import { Scope } from '../scope';
import { Severity } from '../severity';

export const authorizationWebhookFailure = objectRule({
  id: 'control-plane-authorization-webhook-failure',
  title: 'An authoriser that does not answer denies',
  severity: Severity.MEDIUM,
  description: 'With NoOpinion a webhook that is down lets the next authoriser decide, so that what the webhook would have denied passes while it is kept from answering.',
  fix: 'Set webhook.failurePolicy to Deny.',
  sources: ['https://kubernetes.io/docs/reference/access-authn-authz/authorization/#using-configuration-file-for-authorization'],
  frameworks: { nsa: ['Role-based access control'], owasp: ['2025:K02'] },
  checks: [
    { kinds: ['apiserver.config.k8s.io/AuthorizationConfiguration'], scope: Scope.OBJECT.each('authorizers', 'authorizer'), field: 'webhook.failurePolicy', assert: 'authorizer.?webhook.?failurePolicy.orValue("") == "Deny"', unless: 'authorizer.type != "Webhook"' },
  ],
});
