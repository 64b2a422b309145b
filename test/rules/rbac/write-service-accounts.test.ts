import { writeServiceAccounts } from '../../../src/rules/rbac/write-service-accounts';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeServiceAccounts, {
  breaks: [granting('serviceaccounts', { verbs: ['create'] }), granting('serviceaccounts', { verbs: ['patch'] })],
  keeps: [granting('serviceaccounts', { verbs: ['get'] })],
});
