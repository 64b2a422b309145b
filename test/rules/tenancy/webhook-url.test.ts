import { webhookUrl } from '../../../src/rules/tenancy/webhook-url';
import { describeRule } from '../describe-rule';

describeRule(webhookUrl, {
  breaks: [{ set: 'clientConfig', to: { url: 'https://check.example.com/' }, path: 'clientConfig.url' }],
  keeps: [{ set: 'clientConfig.caBundle', to: 'QQ==' }],
});
