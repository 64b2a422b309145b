import { webhookTimeout } from '../../../src/rules/tenancy/webhook-timeout';
import { describeRule } from '../describe-rule';

describeRule(webhookTimeout, {
  breaks: [{ set: 'timeoutSeconds', to: 11 }, { set: 'timeoutSeconds', to: 30 }],
  keeps: [{ set: 'timeoutSeconds', to: 10 }, { set: 'timeoutSeconds', to: undefined }],
});
