import { writeServiceStatus } from '../../../src/rules/rbac/write-service-status';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeServiceStatus, {
  breaks: [granting('services/status', { verbs: ['patch'] }), granting('services/status', { verbs: ['update'] })],
  keeps: [granting('services/status', { verbs: ['get'] }), granting('services', { verbs: ['get'] })],
});
