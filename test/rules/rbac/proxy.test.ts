import { proxy } from '../../../src/rules/rbac/proxy';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(proxy, {
  breaks: [granting('pods/proxy', { verbs: ['create'] }), granting('services/proxy', { verbs: ['get'] })],
  keeps: [granting('services/proxy', { verbs: ['get'], names: ['http:metrics:'] }), granting('services', { verbs: ['get'] })],
});
