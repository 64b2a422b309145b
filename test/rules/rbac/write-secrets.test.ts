import { writeSecrets } from '../../../src/rules/rbac/write-secrets';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeSecrets, {
  breaks: ['create', 'patch', 'update'].map((verb) => granting('secrets', { verbs: [verb] })),
  keeps: [granting('secrets', { verbs: ['update'], names: ['webhook-certificate'] }), granting('secrets', { verbs: ['delete'] })],
});
