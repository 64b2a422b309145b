import { readNamespaceSecrets } from '../../../src/rules/rbac/read-namespace-secrets';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(readNamespaceSecrets, {
  breaks: ['get', 'list', 'watch'].map((verb) => granting('secrets', { verbs: [verb] })),
  keeps: [granting('secrets', { verbs: ['get'], names: ['db'] }), granting('secrets', { verbs: ['create'] })],
});
