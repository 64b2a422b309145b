import { deleteEvents } from '../../../src/rules/rbac/delete-events';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(deleteEvents, {
  breaks: [granting('events', { verbs: ['delete'] }), granting('events', { group: 'events.k8s.io', verbs: ['deletecollection'], check: 1 })],
  keeps: [granting('events', { verbs: ['create', 'patch'] })],
});
