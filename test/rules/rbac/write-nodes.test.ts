import { writeNodes } from '../../../src/rules/rbac/write-nodes';
import { describeRule } from '../describe-rule';
import { granting } from './granting';

describeRule(writeNodes, {
  breaks: [granting('nodes', { verbs: ['patch'] }), granting('nodes', { verbs: ['delete'] }), granting('nodes/status', { verbs: ['update'] })],
  keeps: [granting('nodes', { verbs: ['get', 'list', 'watch'] })],
});
