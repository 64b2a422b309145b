import { writeQuotas } from '../../../src/rules/rbac/write-quotas';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeQuotas, {
  breaks: [granting('resourcequotas', { verbs: ['update'] }), granting('resourcequotas', { verbs: ['delete'] }), granting('limitranges', { verbs: ['create'] })],
  keeps: [granting('resourcequotas', { verbs: ['get', 'list', 'watch'] }), granting('resourcequotas/status', { verbs: ['get'] })],
});
