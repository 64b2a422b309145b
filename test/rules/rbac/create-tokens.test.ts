import { createTokens } from '../../../src/rules/rbac/create-tokens';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(createTokens, {
  breaks: [granting('serviceaccounts/token', { verbs: ['create'] })],
  keeps: [granting('serviceaccounts/token', { verbs: ['create'], names: ['vault'] }), granting('serviceaccounts', { verbs: ['get'] })],
});
