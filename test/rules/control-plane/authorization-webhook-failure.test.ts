import { authorizationWebhookFailure } from '../../../src/rules/control-plane/authorization-webhook-failure';
import { describeRule } from '../describe-rule';

describeRule(authorizationWebhookFailure, {
  breaks: [
    { set: 'webhook.failurePolicy', to: 'NoOpinion' },
    { set: 'webhook.failurePolicy', to: undefined },
  ],
  keeps: [{ set: '', to: { type: 'RBAC', name: 'other' } }],
});
