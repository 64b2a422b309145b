import { writeWebhooks } from '../../../src/rules/rbac/write-webhooks';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeWebhooks, {
  breaks: [
    granting('mutatingwebhookconfigurations', { group: 'admissionregistration.k8s.io', verbs: ['create'] }),
    granting('validatingwebhookconfigurations', { group: 'admissionregistration.k8s.io', verbs: ['patch'] }),
    granting('validatingwebhookconfigurations', { group: 'admissionregistration.k8s.io', verbs: ['delete'], names: ['guard'] }),
  ],
  keeps: [
    granting('validatingwebhookconfigurations', { group: 'admissionregistration.k8s.io', verbs: ['get'] }),
    granting('validatingwebhookconfigurations', { group: 'admissionregistration.k8s.io', verbs: ['patch'], names: ['own'] }),
  ],
});
