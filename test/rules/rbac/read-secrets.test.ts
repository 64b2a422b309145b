import { readSecrets } from '../../../src/rules/rbac/read-secrets';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(readSecrets, {
  breaks: ['get', 'list', 'watch'].map((verb) => granting('secrets', { verbs: [verb] })),
  keeps: [granting('secrets', { verbs: ['get'], names: ['db'] }), granting('secrets', { verbs: ['get'], group: 'example.com' }), granting('configmaps', { verbs: ['get'] })],
});
